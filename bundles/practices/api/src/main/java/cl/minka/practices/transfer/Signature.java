package cl.minka.practices.transfer;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The place where a municipality says whether it accepts. What proves it may be a document with its digest.
 *
 * @param at when it answered
 * @param sha256 of the signed document, 64 hexadecimal digits in lower case
 * @param attested whether the association answered for it, as where the agreement is on paper
 */
public record Signature(
        String municipality, SignatureState state, Optional<Instant> at, Optional<String> sha256, boolean attested) {
    public Signature {
        Objects.requireNonNull(municipality, "municipality");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(sha256, "sha256");
    }

    public static Signature pending(String municipality) {
        return new Signature(municipality, SignatureState.PENDING, Optional.empty(), Optional.empty(), false);
    }
}
