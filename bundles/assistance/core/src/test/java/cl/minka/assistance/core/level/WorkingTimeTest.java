package cl.minka.assistance.core.level;

import static org.junit.Assert.assertEquals;

import cl.minka.assistance.core.level.PromiseClock.Run;
import cl.minka.assistance.level.Shift;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.Test;

/** Working time against a walk over every minute, which asks the JDK for the local time of each. */
public class WorkingTimeTest {
    private static final ZoneId CHILE = ZoneId.of("America/Santiago");
    private static final int CASES = 2_000;
    private static final int MOST_MINUTES = 5 * 24 * 60;

    /**
     * Nights on which Chile's clocks change in 2027 as the tz database has them (the first Saturday of April and of September, 24:00), the
     * holidays of September (Ley 2.977, Ley 20.215), and New Year.
     */
    private static final List<LocalDate> AROUND = List.of(
            LocalDate.of(2027, 4, 3), LocalDate.of(2027, 9, 4), LocalDate.of(2027, 9, 18), LocalDate.of(2026, 12, 31));

    private static final Set<LocalDate> HOLIDAYS = Set.of(
            LocalDate.of(2027, 9, 17), LocalDate.of(2027, 9, 18), LocalDate.of(2027, 9, 19), LocalDate.of(2027, 1, 1));

    @Test
    public void whatIsWorkedIsWhatTheMinutesSay() {
        Random random = new Random(8);
        for (int n = 0; n < CASES; n++) {
            Map<DayOfWeek, List<Shift>> week = week(random);
            WorkingTime working = new WorkingTime(CHILE, date -> shifts(week, date));
            Instant from = somewhere(random);
            Instant to = from.plus(random.nextInt(MOST_MINUTES), ChronoUnit.MINUTES);
            int walked = walk(week, from, to);
            String name = "case " + n + " " + week + " " + from + " " + to;
            assertEquals(name, Duration.ofMinutes(walked), working.between(from, to));
            if (walked > 0) {
                int wanted = 1 + random.nextInt(walked);
                assertEquals(
                        name + " " + wanted,
                        Optional.of(end(week, from, wanted)),
                        working.after(from, Duration.ofMinutes(wanted)));
            }
        }
    }

    @Test
    public void whatStandsDoesNotCount() {
        Random random = new Random(88);
        for (int n = 0; n < CASES; n++) {
            Map<DayOfWeek, List<Shift>> week = week(random);
            WorkingTime working = new WorkingTime(CHILE, date -> shifts(week, date));
            Instant start = somewhere(random);
            List<Run> runs = new ArrayList<>();
            Instant at = start;
            for (int r = random.nextInt(4); r >= 0; r--) {
                Instant to = at.plus(random.nextInt(3_000), ChronoUnit.MINUTES);
                runs.add(new Run(at, Optional.of(to)));
                at = to.plus(random.nextInt(2_000), ChronoUnit.MINUTES);
            }
            int minutes = 1 + random.nextInt(2_500);
            assertEquals(
                    "case " + n + " " + week + " " + runs + " " + minutes,
                    end(week, runs, minutes),
                    PromiseClock.ends(Duration.ofMinutes(minutes), start, runs, working));
        }
    }

    /** On 3 April 2027 the hour from 23:00 comes twice, on 4 September the clocks go from 24:00 to 01:00. */
    @Test
    public void theNightsOnWhichTheClocksChangeAreAsLongAsTheyAre() {
        Shift night = new Shift(LocalTime.of(22, 0), LocalTime.MIDNIGHT);
        Shift early = new Shift(LocalTime.MIDNIGHT, LocalTime.of(3, 0));
        WorkingTime evenings = new WorkingTime(CHILE, date -> List.of(night));
        WorkingTime mornings = new WorkingTime(CHILE, date -> List.of(early));
        assertEquals(Duration.ofHours(3), evenings.between(chile(2027, 4, 3), chile(2027, 4, 4)));
        assertEquals(Duration.ofHours(2), mornings.between(chile(2027, 9, 5), chile(2027, 9, 6)));
    }

    private static Instant chile(int year, int month, int day) {
        return LocalDate.of(year, month, day).atStartOfDay(CHILE).toInstant();
    }

    private static Instant somewhere(Random random) {
        LocalDate day = AROUND.get(random.nextInt(AROUND.size())).minusDays(random.nextInt(5));
        return day.atStartOfDay(CHILE).toInstant().plus(random.nextInt(24 * 60), ChronoUnit.MINUTES);
    }

    /** Up to three shifts a day, also at night, at whole minutes. */
    private static Map<DayOfWeek, List<Shift>> week(Random random) {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Shift> shifts = new ArrayList<>();
            int minute = random.nextInt(12 * 60);
            for (int shift = random.nextInt(4); shift > 0 && minute < 24 * 60 - 1; shift--) {
                int end = Math.min(24 * 60, minute + 1 + random.nextInt(9 * 60));
                shifts.add(new Shift(time(minute), time(end)));
                minute = end + random.nextInt(3 * 60);
            }
            week.put(day, shifts);
        }
        return week;
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute % (24 * 60) * 60L);
    }

    private static List<Shift> shifts(Map<DayOfWeek, List<Shift>> week, LocalDate date) {
        return HOLIDAYS.contains(date) ? List.of() : week.get(date.getDayOfWeek());
    }

    private static boolean isWorked(Map<DayOfWeek, List<Shift>> week, Instant minute) {
        LocalDateTime local = ZonedDateTime.ofInstant(minute, CHILE).toLocalDateTime();
        int at = local.getHour() * 60 + local.getMinute();
        return shifts(week, local.toLocalDate()).stream().anyMatch(shift -> {
            LocalTime end = shift.to();
            int ends = end.equals(LocalTime.MIDNIGHT) ? 24 * 60 : end.getHour() * 60 + end.getMinute();
            return at >= shift.from().getHour() * 60 + shift.from().getMinute() && at < ends;
        });
    }

    private static int walk(Map<DayOfWeek, List<Shift>> week, Instant from, Instant to) {
        int worked = 0;
        for (Instant at = from; at.isBefore(to); at = at.plus(1, ChronoUnit.MINUTES)) {
            worked += isWorked(week, at) ? 1 : 0;
        }
        return worked;
    }

    private static Instant end(Map<DayOfWeek, List<Shift>> week, Instant from, int minutes) {
        return end(week, List.of(new Run(from, Optional.of(from.plus(MOST_MINUTES, ChronoUnit.MINUTES)))), minutes)
                .orElseThrow();
    }

    private static Optional<Instant> end(Map<DayOfWeek, List<Shift>> week, List<Run> runs, int minutes) {
        int left = minutes;
        for (Run run : runs) {
            for (Instant at = run.from(); at.isBefore(run.to().orElseThrow()); at = at.plus(1, ChronoUnit.MINUTES)) {
                left -= isWorked(week, at) ? 1 : 0;
                if (left == 0) {
                    return Optional.of(at.plus(1, ChronoUnit.MINUTES));
                }
            }
        }
        return Optional.empty();
    }
}
