package cl.minka.assistance.core.level;

import cl.minka.assistance.level.Shift;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Measures time that is worked. An instant is worked when its local time lies in a shift of its local date; so an hour that the clocks
 * repeat counts twice, and one that they skip does not count.
 */
public final class WorkingTime {
    /** Who works less than this far apart does not work. */
    private static final int HORIZON_DAYS = 4_000;

    private final ZoneRules rules;
    private final Function<LocalDate, List<Shift>> shifts;
    private final ZoneId zone;
    private final Map<LocalDate, List<Span>> known = new HashMap<>();

    /** @param shifts those of a date, which do not overlap */
    public WorkingTime(ZoneId zone, Function<LocalDate, List<Shift>> shifts) {
        this.zone = zone;
        this.rules = zone.getRules();
        this.shifts = shifts;
    }

    private record Span(Instant from, Instant to) {}

    /** What is worked from one instant to another; zero when that is not later. */
    public Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = LocalDate.ofInstant(to, zone);
        for (LocalDate date = LocalDate.ofInstant(from, zone); !date.isAfter(last); date = date.plusDays(1)) {
            for (Span span : spans(date)) {
                Instant begin = later(span.from, from);
                Instant end = span.to.isBefore(to) ? span.to : to;
                sum = begin.isBefore(end) ? sum.plus(Duration.between(begin, end)) : sum;
            }
        }
        return sum;
    }

    /** The first instant up to which that much is worked; empty when that is more than ten years away. */
    public Optional<Instant> after(Instant from, Duration work) {
        if (work.isZero() || work.isNegative()) {
            return Optional.of(from);
        }
        Duration left = work;
        LocalDate date = LocalDate.ofInstant(from, zone);
        for (int days = 0; days < HORIZON_DAYS; days++, date = date.plusDays(1)) {
            for (Span span : spans(date)) {
                Instant begin = later(span.from, from);
                Duration worked = begin.isBefore(span.to) ? Duration.between(begin, span.to) : Duration.ZERO;
                if (left.compareTo(worked) <= 0) {
                    return Optional.of(begin.plus(left));
                }
                left = left.minus(worked);
            }
        }
        return Optional.empty();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private List<Span> spans(LocalDate date) {
        return known.computeIfAbsent(date, this::compute);
    }

    private List<Span> compute(LocalDate date) {
        List<Span> spans = new ArrayList<>();
        for (Shift shift : shifts.apply(date)) {
            LocalDateTime from = date.atStartOfDay().plusMinutes(shift.begins());
            LocalDateTime to = date.atStartOfDay().plusMinutes(shift.ends());
            ZoneOffsetTransition change = near(date);
            if (change == null) {
                ZoneOffset offset = rules.getOffset(from);
                spans.add(new Span(from.toInstant(offset), to.toInstant(offset)));
            } else {
                Instant at = change.getInstant();
                Instant end = to.toInstant(change.getOffsetBefore());
                Instant begin = from.toInstant(change.getOffsetAfter());
                spans.add(new Span(from.toInstant(change.getOffsetBefore()), end.isBefore(at) ? end : at));
                spans.add(new Span(later(begin, at), to.toInstant(change.getOffsetAfter())));
            }
        }
        spans.removeIf(span -> !span.from.isBefore(span.to));
        spans.sort(Comparator.comparing(Span::from));
        return spans;
    }

    /** The change of the clocks within two days of that date, or null. */
    private ZoneOffsetTransition near(LocalDate date) {
        Instant noon = date.atTime(12, 0).toInstant(ZoneOffset.UTC);
        ZoneOffsetTransition next = rules.nextTransition(noon.minus(Duration.ofDays(2)));
        return next != null && next.getInstant().isBefore(noon.plus(Duration.ofDays(2))) ? next : null;
    }
}
