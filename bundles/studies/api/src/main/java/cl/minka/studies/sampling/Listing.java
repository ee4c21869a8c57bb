package cl.minka.studies.sampling;

import java.time.Instant;
import java.util.Objects;

/**
 * What was found in the clusters of a sample; never changed.
 *
 * @param sample number of the sample whose units are the clusters
 * @param number within the sample, from 1
 * @param clusters of which something was listed
 * @param sha256 of its lines in order
 */
public record Listing(int sample, int number, long units, int clusters, String sha256, Instant createdAt) {
    public Listing {
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(createdAt, "createdAt");
    }
}
