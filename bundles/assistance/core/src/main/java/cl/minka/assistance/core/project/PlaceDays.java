package cl.minka.assistance.core.project;

import cl.minka.kernel.time.Holiday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** The working days of a place: Monday to Friday without its holidays (Ley 19.880, article 25); those of each year are gathered once. */
final class PlaceDays {
    /** The last year of which holidays are known. */
    private static final int LAST_YEAR = 2099;

    private final Set<String> places;
    private final IntFunction<List<Holiday>> holidays;
    private final Map<Integer, LocalDate[]> years = new HashMap<>();

    /**
     * @param places codes of the commune and its region
     * @param holidays of a year, of all places
     */
    PlaceDays(Set<String> places, IntFunction<List<Holiday>> holidays) {
        this.places = places;
        this.holidays = holidays;
    }

    /** The working day that is so many after the first one from that day on; empty where it is too far away to know. */
    Optional<LocalDate> day(LocalDate first, int offset) {
        int year = first.getYear();
        int found = year > LAST_YEAR ? 0 : Arrays.binarySearch(days(year), first);
        int left = offset + (found < 0 ? -found - 1 : found);
        while (year <= LAST_YEAR && left >= days(year).length) {
            left -= days(year).length;
            year++;
        }
        return year > LAST_YEAR ? Optional.empty() : Optional.of(days(year)[left]);
    }

    private LocalDate[] days(int year) {
        return years.computeIfAbsent(year, this::gather);
    }

    private LocalDate[] gather(int year) {
        Set<LocalDate> closed = holidays.apply(year).stream()
                .filter(one -> one.isNational() || one.territory().stream().anyMatch(places::contains))
                .map(Holiday::date)
                .collect(Collectors.toSet());
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .filter(day -> !closed.contains(day))
                .toArray(LocalDate[]::new);
    }
}
