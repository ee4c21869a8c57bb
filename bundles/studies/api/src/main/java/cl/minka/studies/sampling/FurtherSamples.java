package cl.minka.studies.sampling;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Draws samples that stand on another one, and keeps them beside it; {@link Samples#verify} draws them again like any other.
 */
@ProviderType
public interface FurtherSamples {
    /**
     * Takes what was listed in the clusters that a sample drew, whole or not at all: columns {@code cluster} (a unit of the sample) and
     * {@code unit} (or {@code id}); a unit stands once.
     */
    ImportReport importListing(Caller caller, String study, int sample, Table table, boolean dryRun);

    /** The newest last. */
    Page<Listing> listings(Caller caller, String study, int sample, Slice slice);

    /**
     * Draws among what was listed: a simple sample in each cluster. The probability of a unit is that of its cluster times the share that is
     * taken of those listed in it.
     *
     * @throws cl.minka.kernel.Refusal of kind {@code CONFLICT} without a listing, with a cluster of which nothing was listed unless that is
     *     allowed, or where the units of the sample are no clusters
     */
    Sample secondStage(Caller caller, String study, int sample, SecondStage order);

    /**
     * Adds units of the frame that the sample does not have, so that it stays a simple sample, in all or by stratum, of as many more.
     *
     * @throws cl.minka.kernel.Refusal of kind {@code CONFLICT} for any other design
     */
    Sample refresh(Caller caller, String study, int sample, Refreshment order);

    /**
     * How to draw among what was listed.
     *
     * @param listing its number; empty: the newest
     * @param perCluster how many units at most of each cluster
     * @param replacements how many stand by for each that was drawn, 0 to 5
     * @param emptyClusters whether a cluster may be one of which nothing was listed
     */
    record SecondStage(
            Optional<Integer> listing, int perCluster, long seed, double replacements, boolean emptyClusters) {
        public SecondStage {
            Objects.requireNonNull(listing, "listing");
        }
    }

    /**
     * How many units to add.
     *
     * @param n shared out among the strata as the sample was
     */
    record Refreshment(int n, long seed) {}
}
