package cl.minka.kernel.core.time;

import cl.minka.kernel.time.Holiday;
import cl.minka.kernel.time.WorkingDays.Entry;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts working days in one place of the country, by the rule and the entries that were read for it. */
final class Term {
    private final Optional<String> cut;
    private final Map<LocalDate, Entry> entries;
    private final Map<Integer, List<Holiday>> years = new HashMap<>();

    Term(Optional<String> cut, Map<LocalDate, Entry> entries) {
        this.cut = cut;
        this.entries = entries;
    }

    boolean isWorking(LocalDate date) {
        if (HolidayRule.isWeekend(date)) {
            return false;
        }
        Entry entry = entries.get(date);
        if (entry != null) {
            return entry.working();
        }
        return years.computeIfAbsent(date.getYear(), HolidayRule::of).stream()
                .noneMatch(day -> day.date().equals(date) && holds(day));
    }

    /** The day of notice does not count (Ley 19.880, art. 25). */
    LocalDate end(LocalDate from, int days) {
        LocalDate day = from;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            if (isWorking(day)) {
                counted++;
            }
        }
        return day;
    }

    /** Territories are regions or communes; the code of a commune begins with that of its region. */
    private boolean holds(Holiday day) {
        return day.isNational() || cut.isPresent() && day.territory().stream().anyMatch(cut.get()::startsWith);
    }
}
