package cl.minka.itests.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which minutes a municipality works, each asked by itself: its local time by the tz database, the shifts of that day, and the published
 * holidays of Chile ({@code feriados_2024_2035.csv}). Nothing of the platform is asked.
 */
final class WorkedMinutes {
    private static final ZoneId CHILE = ZoneId.of("America/Santiago");
    private static final long FIRST = LocalDate.of(2024, 12, 1).toEpochDay() * 24 * 60;
    private static final int YEARS = 5;

    private final String cut;
    private final Map<DayOfWeek, List<String>> week = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, List<String>> special = new LinkedHashMap<>();
    private final Set<LocalDate> holidays = new HashSet<>();
    private BitSet worked;

    WorkedMinutes(String cut) {
        this.cut = cut;
        try (InputStream in = WorkedMinutes.class.getResourceAsStream("/feriados_2024_2035.csv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(this::published);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void published(String line) {
        String[] cells = line.split(",", -1);
        List<String> places = List.of(cells[4].split("[|]"));
        if (cells[4].isEmpty() || places.contains(cut) || places.contains(cut.substring(0, 2))) {
            holidays.add(LocalDate.parse(cells[0]));
        }
    }

    /** @param shifts such as {@code 08:30-13:00} */
    WorkedMinutes week(DayOfWeek day, String... shifts) {
        week.put(day, List.of(shifts));
        worked = null;
        return this;
    }

    /** Other hours than usual, before holidays and the week. */
    WorkedMinutes special(LocalDate day, String... shifts) {
        special.put(day, List.of(shifts));
        worked = null;
        return this;
    }

    WorkedMinutes holiday(LocalDate day) {
        holidays.add(day);
        worked = null;
        return this;
    }

    /** As clients send it. */
    Map<String, Object> body() {
        List<Map<String, Object>> days = new ArrayList<>();
        week.forEach((day, shifts) ->
                days.add(Map.of("day", day.name().toLowerCase(java.util.Locale.ROOT), "hours", hours(shifts))));
        List<Map<String, Object>> specials = new ArrayList<>();
        special.forEach((day, shifts) -> specials.add(
                Map.of("from", day.toString(), "to", day.toString(), "reason", "Ensayo", "hours", hours(shifts))));
        return Map.of("week", days, "specialDays", specials);
    }

    private static List<Map<String, Object>> hours(List<String> shifts) {
        List<Map<String, Object>> hours = new ArrayList<>();
        shifts.forEach(shift -> hours.add(Map.of("from", shift.substring(0, 5), "to", shift.substring(6))));
        return hours;
    }

    /** The first day after that one on which it works. */
    LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (shifts(next).isEmpty()) {
            next = next.plusDays(1);
        }
        return next;
    }

    private List<String> shifts(LocalDate day) {
        if (special.containsKey(day)) {
            return special.get(day);
        }
        return holidays.contains(day) ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    private boolean isWorked(long minute) {
        LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochSecond(minute * 60), CHILE);
        LocalTime time = local.toLocalTime();
        for (String shift : shifts(local.toLocalDate())) {
            LocalTime from = LocalTime.parse(shift.substring(0, 5));
            LocalTime to = LocalTime.parse(shift.substring(6));
            if (!time.isBefore(from) && time.isBefore(to)) {
                return true;
            }
        }
        return false;
    }

    private BitSet minutes() {
        if (worked == null) {
            int all = YEARS * 366 * 24 * 60;
            worked = new BitSet(all);
            for (int n = 0; n < all; n++) {
                worked.set(n, isWorked(FIRST + n));
            }
        }
        return worked;
    }

    /**
     * Walks from minute to minute until so much is worked.
     *
     * @return when that is, or what is left of it at the end
     */
    Walk walk(Instant from, Instant to, Duration work) {
        BitSet all = minutes();
        long left = work.toMillis();
        long begin = from.toEpochMilli();
        long end = to.toEpochMilli();
        if (left <= 0) {
            return new Walk(from, 0);
        }
        for (long minute = Math.floorDiv(begin, 60_000L); minute * 60_000 < end; minute++) {
            if (minute - FIRST >= YEARS * 366 * 24 * 60L) {
                throw new IllegalStateException("the walk left its years: " + from + " " + work);
            }
            if (all.get((int) (minute - FIRST))) {
                long last = Math.min(end, (minute + 1) * 60_000);
                long part = last - Math.max(begin, minute * 60_000);
                if (left <= part) {
                    return new Walk(Instant.ofEpochMilli(last - part + left), 0);
                }
                left -= part;
            }
        }
        return new Walk(null, left);
    }

    /** @param at null while something is left, in milliseconds */
    record Walk(Instant at, long left) {}

    static Map<String, Object> level(int firstAnswer, int update, int solution, String topic, List<String> stopsIn) {
        Map<String, Object> level = new HashMap<>();
        level.put("topic", topic);
        level.put("firstAnswerMinutes", firstAnswer);
        level.put("updateMinutes", update);
        level.put("solutionMinutes", solution);
        level.put("stopsIn", stopsIn);
        return level;
    }
}
