package cl.minka.studies.sampling;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A sample that was drawn; never changed.
 *
 * @param number within its study, from 1
 * @param frame number of the frame
 * @param units those drawn, then those that stand by; empty in lists
 * @param sha256 of the units in order, with their probabilities
 * @param from number of the sample that it was drawn on from
 */
public record Sample(
        int number,
        int frame,
        SampleOrder order,
        long drawn,
        long standingBy,
        List<SampledUnit> units,
        String sha256,
        Instant drawnAt,
        Optional<Integer> from) {
    public Sample {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(order, "order");
        units = List.copyOf(units);
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(drawnAt, "drawnAt");
    }

    /** One that was drawn from its frame alone. */
    public Sample(
            int number,
            int frame,
            SampleOrder order,
            long drawn,
            long standingBy,
            List<SampledUnit> units,
            String sha256,
            Instant drawnAt) {
        this(number, frame, order, drawn, standingBy, units, sha256, drawnAt, Optional.empty());
    }
}
