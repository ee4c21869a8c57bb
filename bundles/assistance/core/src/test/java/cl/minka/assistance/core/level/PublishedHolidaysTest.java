package cl.minka.assistance.core.level;

import static org.junit.Assert.assertEquals;

import cl.minka.assistance.core.level.PromiseClock.Run;
import cl.minka.assistance.level.ServiceCalendar;
import cl.minka.assistance.level.Shift;
import cl.minka.assistance.level.SpecialDays;
import cl.minka.assistance.level.WeekDay;
import cl.minka.kernel.jpa.SomeMunicipalities;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.Test;

/**
 * What the platform makes of its own holidays against a walk over every minute with those that are published
 * ({@code feriados_2024_2035.csv}, {@code dias_habiles_vectores.csv}), where regions and communes have holidays and clocks of their own:
 * Arica (7 June, Ley 20.663), Chillán and Chillán Viejo (20 August, Ley 20.768), Rapa Nui and Magallanes (tz database).
 */
public class PublishedHolidaysTest {
    private static final ZoneId CHILE = ZoneId.of("America/Santiago");
    private static final Map<String, ZoneId> PLACES = new TreeMap<>(Map.of(
            "05101", CHILE,
            "15101", CHILE,
            "16101", CHILE,
            "16103", CHILE,
            "16102", CHILE,
            "05201", ZoneId.of("Pacific/Easter"),
            "12401", ZoneId.of("America/Punta_Arenas")));
    private static final int CASES = 500;
    private static final int DAY = 24 * 60;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2035, 12, 31);

    private final PublishedHolidays published = new PublishedHolidays();
    private final CalendarShelf calendars = new CalendarShelf(KernelHolidays.days(), new SomeMunicipalities());

    @Test
    public void promisesEndWhereTheMinutesSayWhateverIsPausedSplitOrClosed() {
        Random random = new Random(20_242_035);
        List<String> cuts = List.copyOf(PLACES.keySet());
        int moved = 0;
        for (int n = 0; n < CASES; n++) {
            String cut = cuts.get(n % cuts.size());
            List<LocalDate> holidays = published.in(cut);
            LocalDate around = holidays.get(random.nextInt(holidays.size()));
            ServiceCalendar calendar = calendar(random, cut, around);
            List<Run> runs = runs(
                    random,
                    around.minusDays(random.nextInt(6))
                            .atStartOfDay(PLACES.get(cut))
                            .toInstant());
            int minutes = 1 + random.nextInt(2_500);
            WorkingTime working = calendars.working(calendar);
            Optional<Instant> walked = end(calendar, runs, minutes);
            String name = "case " + n + " " + calendar + " " + runs + " " + minutes;
            assertEquals(
                    name,
                    walked,
                    PromiseClock.ends(Duration.ofMinutes(minutes), runs.get(0).from(), runs, working));
            Run first = runs.get(0);
            assertEquals(
                    name,
                    Duration.ofMinutes(worked(calendar, first)),
                    working.between(first.from(), first.to().orElseThrow()));
            moved += walked.isPresent() ? 1 : 0;
        }
        assertEquals("promises that end", CASES / 2, moved, CASES / 3);
    }

    /** Each day of twelve years in each place, worked eight hours every day of the week. */
    @Test
    public void noDayIsWorkedThatIsPublishedAsAHolidayThereAndAllOthersAre() {
        Shift shift = new Shift(LocalTime.of(9, 0), LocalTime.of(17, 0));
        List<WeekDay> week = Arrays.stream(DayOfWeek.values())
                .map(day -> new WeekDay(day, List.of(shift)))
                .toList();
        PLACES.forEach((cut, zone) -> {
            WorkingTime working = calendars.working(new ServiceCalendar(cut, week, List.of(), 0));
            for (LocalDate date = FIRST; !date.isAfter(LAST); date = date.plusDays(1)) {
                Duration worked = working.between(
                        date.atStartOfDay(zone).toInstant(),
                        date.plusDays(1).atStartOfDay(zone).toInstant());
                assertEquals(cut + " " + date, published.isHoliday(date, cut) ? 0 : 8, worked.toHours());
            }
        });
    }

    /** A term of so many working days is as many times what is worked in one of them. */
    @Test
    public void termsOfWorkingDaysEndOnThePublishedDay() {
        Shift morning = new Shift(LocalTime.of(9, 0), LocalTime.of(13, 0));
        Shift afternoon = new Shift(LocalTime.of(14, 30), LocalTime.of(18, 30));
        List<WeekDay> week = Arrays.stream(DayOfWeek.values())
                .filter(day -> day.getValue() <= DayOfWeek.FRIDAY.getValue())
                .map(day -> new WeekDay(day, List.of(morning, afternoon)))
                .toList();
        WorkingTime working = calendars.working(new ServiceCalendar("13101", week, List.of(), 0));
        PublishedHolidays.rows("dias_habiles_vectores.csv").forEach(row -> {
            LocalDate notice = LocalDate.parse(row.getField("fecha_inicio_excluida"));
            LocalDate last = LocalDate.parse(row.getField("vencimiento"));
            int days = Integer.parseInt(row.getField("dias_habiles"));
            assertEquals(
                    row.toString(),
                    Optional.of(last.atTime(18, 30).atZone(CHILE).toInstant()),
                    working.after(notice.plusDays(1).atStartOfDay(CHILE).toInstant(), Duration.ofHours(8L * days)));
        });
    }

    /** Up to three shifts a day, and up to two times of other hours or none, one of them about the holiday. */
    private static ServiceCalendar calendar(Random random, String cut, LocalDate around) {
        List<WeekDay> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.add(new WeekDay(day, shifts(random, random.nextInt(4))));
        }
        List<SpecialDays> special = new ArrayList<>();
        for (int n = random.nextInt(3); n > 0; n--) {
            LocalDate from = around.plusDays(random.nextInt(6) - 2);
            special.add(new SpecialDays(
                    from, from.plusDays(random.nextInt(3)), "Ensayo", shifts(random, random.nextInt(3))));
        }
        return new ServiceCalendar(cut, week, special, 0);
    }

    private static List<Shift> shifts(Random random, int most) {
        List<Shift> shifts = new ArrayList<>();
        int minute = random.nextInt(12 * 60);
        for (int n = most; n > 0 && minute < DAY - 1; n--) {
            int end = Math.min(DAY, minute + 1 + random.nextInt(6 * 60));
            shifts.add(new Shift(time(minute), time(end)));
            minute = end + random.nextInt(3 * 60);
        }
        return shifts;
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute % DAY * 60L);
    }

    private static List<Run> runs(Random random, Instant start) {
        List<Run> runs = new ArrayList<>();
        Instant at = start.plus(random.nextInt(DAY), ChronoUnit.MINUTES);
        for (int n = random.nextInt(4); n >= 0; n--) {
            Instant to = at.plus(random.nextInt(3_000), ChronoUnit.MINUTES);
            runs.add(new Run(at, Optional.of(to)));
            at = to.plus(random.nextInt(2_000), ChronoUnit.MINUTES);
        }
        return runs;
    }

    private boolean isWorked(ServiceCalendar calendar, Instant minute) {
        LocalDateTime local = LocalDateTime.ofInstant(minute, PLACES.get(calendar.municipality()));
        LocalDate date = local.toLocalDate();
        List<Shift> shifts = calendar.specialDays().stream()
                .filter(one -> !date.isBefore(one.from()) && !date.isAfter(one.to()))
                .findFirst()
                .map(SpecialDays::hours)
                .orElseGet(() -> published.isHoliday(date, calendar.municipality())
                        ? List.of()
                        : calendar.week()
                                .get(date.getDayOfWeek().getValue() - 1)
                                .hours());
        int at = local.getHour() * 60 + local.getMinute();
        for (Shift shift : shifts) {
            int ends = shift.to().equals(LocalTime.MIDNIGHT)
                    ? DAY
                    : shift.to().getHour() * 60 + shift.to().getMinute();
            if (at >= shift.from().getHour() * 60 + shift.from().getMinute() && at < ends) {
                return true;
            }
        }
        return false;
    }

    private int worked(ServiceCalendar calendar, Run run) {
        int worked = 0;
        for (Instant at = run.from(); at.isBefore(run.to().orElseThrow()); at = at.plusSeconds(60)) {
            worked += isWorked(calendar, at) ? 1 : 0;
        }
        return worked;
    }

    private Optional<Instant> end(ServiceCalendar calendar, List<Run> runs, int minutes) {
        int left = minutes;
        for (Run run : runs) {
            for (Instant at = run.from(); at.isBefore(run.to().orElseThrow()); at = at.plusSeconds(60)) {
                left -= isWorked(calendar, at) ? 1 : 0;
                if (left == 0) {
                    return Optional.of(at.plusSeconds(60));
                }
            }
        }
        return Optional.empty();
    }
}
