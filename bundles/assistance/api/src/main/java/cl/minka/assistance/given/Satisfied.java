package cl.minka.assistance.given;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Ratings of a group.
 *
 * @param group CUT code, topic or user name; empty for requests that nobody has
 * @param ratings how many; empty where they are too few to be told
 * @param mean 1 to 5; empty where they are too few to be told
 */
public record Satisfied(String group, Optional<Long> ratings, OptionalDouble mean) {
    public Satisfied {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(ratings, "ratings");
        Objects.requireNonNull(mean, "mean");
    }
}
