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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
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
        return entered == null ? usual(municipality) : entered.toRecord();
    }

    private static ServiceCalendar usual(String municipality) {
        return new ServiceCalendar(municipality, USUAL, List.of(), 0);
    }

    public WorkingTime working(EntityManager manager, String municipality) {
        return working(calendar(manager, municipality));
    }

    /** The same of several municipalities, by their CUT codes. */
    public Map<String, WorkingTime> working(EntityManager manager, Collection<String> municipalities) {
        Map<String, ServiceCalendar> entered = municipalities.isEmpty()
                ? Map.of()
                : manager
                        .createQuery(
                                "SELECT e FROM CalendarEntity e WHERE e.municipality IN :all", CalendarEntity.class)
                        .setParameter("all", List.copyOf(municipalities))
                        .getResultList()
                        .stream()
                        .map(CalendarEntity::toRecord)
                        .collect(Collectors.toMap(ServiceCalendar::municipality, Function.identity()));
        Map<Integer, List<Holiday>> known = new HashMap<>();
        Map<String, WorkingTime> working = new HashMap<>();
        for (String cut : municipalities) {
            ServiceCalendar calendar = entered.getOrDefault(cut, usual(cut));
            working.put(cut, working(calendar, year -> known.computeIfAbsent(year, days::holidays)));
        }
        return working;
    }

    WorkingTime working(ServiceCalendar calendar) {
        return working(calendar, days::holidays);
    }

    private WorkingTime working(ServiceCalendar calendar, IntFunction<List<Holiday>> holidays) {
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
            return closed.computeIfAbsent(date.getYear(), year -> dates(holidays.apply(year), places))
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

    private static Set<LocalDate> dates(List<Holiday> holidays, Set<String> places) {
        Set<LocalDate> dates = new HashSet<>();
        for (Holiday holiday : holidays) {
            if (holiday.isNational() || holiday.territory().stream().anyMatch(places::contains)) {
                dates.add(holiday.date());
            }
        }
        return dates;
    }
}
