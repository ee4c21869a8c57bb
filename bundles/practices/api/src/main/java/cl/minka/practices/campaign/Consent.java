package cl.minka.practices.campaign;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether a municipality wants to be told of campaigns.
 *
 * @param changedAt empty while nobody chose: then it is told
 */
public record Consent(boolean accepts, Optional<Instant> changedAt, long version) {
    public Consent {
        Objects.requireNonNull(changedAt, "changedAt");
    }
}
