package cl.minka.assistance.given;

import java.time.Instant;
import java.util.Objects;

/**
 * How a municipality judges what it was given.
 *
 * @param rating 1 (bad) to 5 (very good)
 */
public record Rating(int rating, String comment, Instant ratedAt) {
    public Rating {
        Objects.requireNonNull(comment, "comment");
        Objects.requireNonNull(ratedAt, "ratedAt");
    }
}
