package cl.minka.studies.sampling;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How a sample is to be drawn from a frame.
 *
 * @param frame its number; empty: the newest
 * @param n how many units; of {@code CLUSTER} how many clusters
 * @param seed the same seed, frame and order give the same sample
 * @param stratified whether the design is applied in each stratum by itself; always so with {@code STRATIFIED}
 * @param perCluster how many units at most of each cluster of two stages
 * @param firstStage how the clusters of two stages are drawn
 * @param spreads standard deviation of the units by stratum, for {@code NEYMAN} and {@code COST}
 * @param costs of a unit by stratum, for {@code COST}
 * @param replacements how many units stand by for each that was drawn, 0 to 5
 */
public record SampleOrder(
        Optional<Integer> frame,
        Design design,
        Allocation allocation,
        int n,
        long seed,
        boolean stratified,
        int perCluster,
        FirstStage firstStage,
        Map<String, Double> spreads,
        Map<String, Double> costs,
        double replacements) {
    public SampleOrder {
        Objects.requireNonNull(frame, "frame");
        Objects.requireNonNull(design, "design");
        Objects.requireNonNull(allocation, "allocation");
        Objects.requireNonNull(firstStage, "firstStage");
        spreads = Map.copyOf(spreads);
        costs = Map.copyOf(costs);
    }

    /** The same with another number of units. */
    public SampleOrder of(int otherN) {
        return new SampleOrder(
                frame,
                design,
                allocation,
                otherN,
                seed,
                stratified,
                perCluster,
                firstStage,
                spreads,
                costs,
                replacements);
    }

    /** The same with another seed. */
    public SampleOrder seeded(long otherSeed) {
        return new SampleOrder(
                frame,
                design,
                allocation,
                n,
                otherSeed,
                stratified,
                perCluster,
                firstStage,
                spreads,
                costs,
                replacements);
    }

    /** How units are drawn. */
    public enum Design {
        /** Each set of so many units is as likely. */
        SRS,
        /** Every so many of the frame in its order, from a random start. */
        SYSTEMATIC,
        /** Simple in each stratum. */
        STRATIFIED,
        /** Clusters, simple, and all of their units. */
        CLUSTER,
        /** Clusters, then units within. */
        TWO_STAGE,
        /** By size, systematic in the order of the frame; what is too large for chance is in for sure. */
        PPS
    }

    /** How clusters are drawn. */
    public enum FirstStage {
        /** By their number of units, systematic. */
        PPS,
        SRS
    }
}
