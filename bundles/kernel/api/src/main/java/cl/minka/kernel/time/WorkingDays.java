package cl.minka.kernel.time;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Terms in working days: Monday to Friday without holidays (Ley 19.880, art. 25). */
@ProviderType
public interface WorkingDays {
    /** The zone in which deadlines are entered and shown. */
    ZoneId ZONE = ZoneId.of("America/Santiago");

    boolean isWorkingDay(LocalDate date, Optional<String> cut);

    /**
     * The last day of a term.
     *
     * @param from the day of notice, which does not count
     * @param days 1 or more
     * @param cut the municipality whose regional holidays count too
     */
    LocalDate add(LocalDate from, int days, Optional<String> cut);

    /** The instant at which a term of working days that runs from an instant ends: the end of its last day in Chile. */
    Instant deadline(Instant from, int days, Optional<String> cut);

    /** The holidays of a year, by date. */
    List<Holiday> holidays(int year);

    /**
     * The entry of the editable table for that date, and its version; for a holiday that only the rule gives, what it
     * says, with version 0.
     */
    Optional<Entry> entry(LocalDate date);

    /** Enters, changes or (with {@code working = true}) cancels a holiday. Administrators only. */
    Entry put(Caller caller, LocalDate date, String name, boolean mandatory, boolean working, Expected expected);

    /**
     * An entry of the editable table.
     *
     * @param working true when the date is declared a working day although the rule makes it a holiday
     */
    record Entry(LocalDate date, String name, boolean mandatory, boolean working, long version) {}
}
