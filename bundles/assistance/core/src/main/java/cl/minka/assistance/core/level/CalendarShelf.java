package cl.minka.assistance.core.level;

import cl.minka.assistance.level.ServiceCalendar;
import cl.minka.assistance.level.Shift;
import cl.minka.assistance.level.SpecialDays;
import cl.minka.assistance.level.WeekDay;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.territory.Municipality;
import cl.minka.kernel.time.Holiday;
import cl.minka.kernel.time.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** When municipalities work. */
@Component(service = CalendarShelf.class)
public final class CalendarShelf {
    /** 44 hours a week, nine a day at most, Monday to Friday: Ley 18.883, article 62. */
    private static final List<WeekDay> USUAL = Stream.of(
                    DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)
            .map(day -> new WeekDay(
                    day,
                    List.of(new Shift(
                            LocalTime.of(8, 30),
                            day == DayOfWeek.FRIDAY ? LocalTime.of(16, 30) : LocalTime.of(17, 30)))))
            .toList();

    private final WorkingDays days;
    private final Municipalities municipalities;

    @Activate
    public CalendarShelf(@Reference WorkingDays days, @Reference Municipalities municipalities) {
        this.days = days;
        this.municipalities = municipalities;
    }

    /** What was entered, or the usual hours. */
    public static ServiceCalendar calendar(EntityManager manager, String municipality) {
        CalendarEntity entered = manager.find(CalendarEntity.class, municipality);
        return entered == null ? new ServiceCalendar(municipality, USUAL, List.of(), 0) : entered.toRecord();
    }

    public WorkingTime working(EntityManager manager, String municipality) {
        return working(calendar(manager, municipality));
    }

    WorkingTime working(ServiceCalendar calendar) {
        Map<DayOfWeek, List<Shift>> week = new HashMap<>();
        calendar.week().forEach(day -> week.put(day.day(), day.hours()));
        Set<String> places = places(calendar.municipality());
        Map<Integer, Set<LocalDate>> closed = new HashMap<>();
        return new WorkingTime(LocalClock.of(municipalities.find(calendar.municipality())), date -> {
            for (SpecialDays special : calendar.specialDays()) {
                if (special.contains(date)) {
                    return special.hours();
                }
            }
            return closed.computeIfAbsent(date.getYear(), year -> holidays(year, places))
                            .contains(date)
                    ? List.of()
                    : week.getOrDefault(date.getDayOfWeek(), List.of());
        });
    }

    private Set<String> places(String cut) {
        Set<String> places = new HashSet<>(Set.of(cut));
        municipalities.find(cut).map(Municipality::region).ifPresent(region -> places.add(region.code()));
        return places;
    }

    private Set<LocalDate> holidays(int year, Set<String> places) {
        Set<LocalDate> dates = new HashSet<>();
        for (Holiday holiday : days.holidays(year)) {
            if (holiday.isNational() || holiday.territory().stream().anyMatch(places::contains)) {
                dates.add(holiday.date());
            }
        }
        return dates;
    }
}
