package cl.minka.assistance.level;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How one promise of a request stands.
 *
 * @param minutes promised, in working minutes
 * @param remainingMinutes left when the clock last started or stopped; never negative, rounded down
 * @param dueAt when it ends, as far as the clock runs or the time is used up
 * @param warnAt when those who answer are warned
 * @param keptAt when it was met
 * @param broken whether it was met late, or its end was noticed to have passed
 */
public record Promise(
        PromiseKind kind,
        int minutes,
        long remainingMinutes,
        Optional<Instant> dueAt,
        Optional<Instant> warnAt,
        Optional<Instant> keptAt,
        boolean broken) {
    public Promise {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(dueAt, "dueAt");
        Objects.requireNonNull(warnAt, "warnAt");
        Objects.requireNonNull(keptAt, "keptAt");
    }

    public Promise kept(Instant at) {
        boolean late = dueAt.filter(due -> due.isBefore(at)).isPresent();
        return new Promise(kind, minutes, remainingMinutes, dueAt, warnAt, Optional.of(at), broken || late);
    }

    public Promise broken(boolean now) {
        return new Promise(kind, minutes, remainingMinutes, dueAt, warnAt, keptAt, now);
    }
}
