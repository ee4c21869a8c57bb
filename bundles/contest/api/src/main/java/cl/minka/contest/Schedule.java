package cl.minka.contest;

import java.time.Instant;
import java.util.Optional;

/** When an edition moves by itself; a date that is not set never moves it. */
public record Schedule(
        Optional<Instant> opens,
        Optional<Instant> closes,
        Optional<Instant> evaluationCloses,
        Optional<Instant> committeeCloses) {
    public static Schedule none() {
        return new Schedule(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
