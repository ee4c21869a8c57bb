package cl.minka.practices;

import java.util.Objects;
import java.util.Optional;

/**
 * Who does the work.
 *
 * @param fullTime full-time equivalents, above 0
 * @param profiles trades and offices, never persons
 */
public record Staff(Optional<Double> fullTime, Optional<String> profiles) {
    public Staff {
        Objects.requireNonNull(fullTime, "fullTime");
        Objects.requireNonNull(profiles, "profiles");
    }
}
