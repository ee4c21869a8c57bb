package cl.minka.studies.collection;

import cl.minka.kernel.Refusal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a response that was sent; given only once it is stored for good.
 *
 * @param place order of arrival, from 1; 0 where it was refused
 * @param edition 1 until it is changed
 * @param sha256 of what was accepted, hexadecimal
 * @param refusal why it was not taken; its pointers start at the response ({@code /answers/edad})
 */
public record Receipt(
        String instance,
        long place,
        int edition,
        Outcome outcome,
        Instant receivedAt,
        String sha256,
        Optional<Refusal> refusal) {
    public Receipt {
        Objects.requireNonNull(instance, "instance");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(refusal, "refusal");
    }

    /** What became of it. */
    public enum Outcome {
        CREATED,
        /** It was here before, just so. */
        UNCHANGED,
        /** It took the place of what it says it corrects. */
        EDITED,
        REFUSED
    }
}
