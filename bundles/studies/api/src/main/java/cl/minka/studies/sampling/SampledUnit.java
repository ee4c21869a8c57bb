package cl.minka.studies.sampling;

import java.util.Objects;
import java.util.Optional;

/**
 * A unit that was drawn, or stands by.
 *
 * @param place in the sample, from 1; replacements follow in the order in which they are to be used
 * @param replacement whether it only stands by for others of its stratum
 * @param probability of inclusion; of a replacement that of the units that it stands by for
 * @param weight one over the probability
 * @param strataSize how many units (of clusters: how many clusters) the stratum has, for {@code fpc} at the first stage
 * @param clusterSize how many units the cluster has, for {@code fpc} at the second stage
 */
public record SampledUnit(
        int place,
        FrameUnit unit,
        boolean replacement,
        double probability,
        double weight,
        long strataSize,
        Optional<Long> clusterSize) {
    public SampledUnit {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(clusterSize, "clusterSize");
    }
}
