package cl.minka.practices.transfer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A meeting of parties.
 *
 * @param from CUT code of who went, or called
 * @param to CUT code of who received
 * @param people how many took part, never who
 * @param hours 0 to 1,000
 */
public record Visit(
        LocalDate date, String from, String to, Mode mode, int people, Optional<BigDecimal> hours, String notes) {
    public Visit {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(hours, "hours");
        Objects.requireNonNull(notes, "notes");
    }

    /** In JSON in lower case with hyphens. */
    public enum Mode {
        IN_PERSON,
        ONLINE
    }
}
