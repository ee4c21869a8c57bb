package cl.minka.practices.need;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An offer of help.
 *
 * @param municipality CUT code of who offers
 * @param practice id of the practice that it would pass on
 * @param answer what the need's municipality says to it; may be empty
 */
public record Offer(
        String id,
        String need,
        String municipality,
        String text,
        Optional<String> practice,
        OfferState state,
        String answer,
        Instant createdAt,
        Instant changedAt,
        long version) {
    public Offer {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(need, "need");
        Objects.requireNonNull(municipality, "municipality");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }
}
