package cl.minka.kernel.rest.platform;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.time.Holiday;
import cl.minka.kernel.time.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every day is a working day. */
final class FakeWorkingDays implements WorkingDays {
    private final Map<LocalDate, Entry> entries = new HashMap<>();

    @Override
    public boolean isWorkingDay(LocalDate date, Optional<String> cut) {
        return true;
    }

    @Override
    public LocalDate add(LocalDate from, int days, Optional<String> cut) {
        if (days < 1) {
            throw new InvalidInput(Fault.at("/days", "kernel.calendar.days-range"));
        }
        return from.plusDays(days);
    }

    @Override
    public Instant deadline(Instant from, int days, Optional<String> cut) {
        return from;
    }

    @Override
    public List<Holiday> holidays(int year) {
        return List.of(new Holiday(LocalDate.of(year, 1, 1), "Año Nuevo", true, Set.of(), Holiday.Source.RULE));
    }

    @Override
    public Optional<Entry> entry(LocalDate date) {
        return Optional.ofNullable(entries.get(date));
    }

    @Override
    public Entry put(
            Caller caller, LocalDate date, String name, boolean mandatory, boolean working, Expected expected) {
        Entry old = entries.get(date);
        if (old == null) {
            expected.checkAbsent();
        } else {
            expected.check(old.version());
        }
        if (name.isBlank()) {
            throw new InvalidInput(Fault.at("/name", "kernel.required"));
        }
        Entry entry = new Entry(date, name, mandatory, working, old == null ? 1 : old.version() + 1);
        entries.put(date, entry);
        return entry;
    }
}
