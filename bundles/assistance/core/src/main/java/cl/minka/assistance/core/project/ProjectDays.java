package cl.minka.assistance.core.project;

import cl.minka.kernel.time.Holiday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** The working days of a place from a day on, counted once: Monday to Friday without its holidays (Ley 19.880, article 25). */
final class ProjectDays implements IntFunction<Optional<LocalDate>> {
    /** The last year of which holidays are known. */
    private static final int LAST_YEAR = 2099;

    private final Set<String> places;
    private final IntFunction<List<Holiday>> holidays;
    private final Set<LocalDate> closed = new HashSet<>();
    private final List<LocalDate> days = new ArrayList<>();
    private LocalDate next;
    private int known = -1;

    /** @param places codes of the commune and its region */
    ProjectDays(LocalDate first, Set<String> places, IntFunction<List<Holiday>> holidays) {
        this.next = first;
        this.places = places;
        this.holidays = holidays;
    }

    /** The working day at that place from 0; empty where it is too far away to know. */
    @Override
    public Optional<LocalDate> apply(int offset) {
        while (days.size() <= offset && next.getYear() <= LAST_YEAR) {
            if (isWorked(next)) {
                days.add(next);
            }
            next = next.plusDays(1);
        }
        return offset < days.size() ? Optional.of(days.get(offset)) : Optional.empty();
    }

    private boolean isWorked(LocalDate date) {
        if (date.getYear() != known) {
            known = date.getYear();
            holidays.apply(known).stream()
                    .filter(one -> one.isNational() || one.territory().stream().anyMatch(places::contains))
                    .forEach(one -> closed.add(one.date()));
        }
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !closed.contains(date);
    }
}
