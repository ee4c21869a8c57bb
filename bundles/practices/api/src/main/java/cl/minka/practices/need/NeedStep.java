package cl.minka.practices.need;

import java.util.Objects;
import java.util.Optional;

/**
 * A step of a need to another state.
 *
 * @param reason needed back to open, and from open to solved
 * @param practice id of the practice that answers it
 */
public record NeedStep(NeedState to, Optional<String> reason, Optional<String> practice) {
    public NeedStep {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(practice, "practice");
    }
}
