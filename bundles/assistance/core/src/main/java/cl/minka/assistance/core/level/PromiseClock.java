package cl.minka.assistance.core.level;

import cl.minka.assistance.level.Promise;
import cl.minka.assistance.level.PromiseKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says when promises end, from the times in which their clock ran. */
public final class PromiseClock {
    private static final int WHOLE = 100;

    private PromiseClock() {}

    /**
     * A time in which the clock ran.
     *
     * @param to empty: it runs still
     */
    public record Run(Instant from, Optional<Instant> to) {
        public Run stopped(Instant at) {
            return to.isPresent() ? this : new Run(from, Optional.of(at));
        }
    }

    /** @param start from which on the runs count */
    public static Promise of(
            PromiseKind kind, int minutes, int warnPercent, Instant start, List<Run> runs, WorkingTime working) {
        Duration target = Duration.ofMinutes(minutes);
        Duration warned = target.multipliedBy(warnPercent).dividedBy(WHOLE);
        return new Promise(
                kind,
                minutes,
                remaining(target, start, runs, working).toMinutes(),
                ends(target, start, runs, working),
                ends(warned, start, runs, working),
                Optional.empty(),
                false);
    }

    /** When so much is used up; empty while the clock stands before that. */
    static Optional<Instant> ends(Duration target, Instant start, List<Run> runs, WorkingTime working) {
        Duration left = target;
        for (Run run : runs) {
            Instant from = run.from().isBefore(start) ? start : run.from();
            if (run.to().isEmpty()) {
                return working.after(from, left);
            }
            Duration used = working.between(from, run.to().get());
            if (left.compareTo(used) <= 0) {
                return working.after(from, left);
            }
            left = left.minus(used);
        }
        return Optional.empty();
    }

    private static Duration remaining(Duration target, Instant start, List<Run> runs, WorkingTime working) {
        Duration left = target;
        for (Run run : runs) {
            Instant from = run.from().isBefore(start) ? start : run.from();
            left = left.minus(run.to().map(to -> working.between(from, to)).orElse(Duration.ZERO));
        }
        return left.isNegative() ? Duration.ZERO : left;
    }
}
