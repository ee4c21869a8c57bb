package cl.minka.practices.need;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A need on the board, as its reader may know it.
 *
 * @param sheet without its municipality where the reader must not know it
 * @param region code of two digits; empty where the reader must not know the municipality
 * @param mine whether the reader acts for its municipality, or for the association
 * @param offers how many were made
 * @param answeredAt when the first offer or match came
 * @param practice id of the practice that answers it
 * @param transfer id of the agreement that was born of it; empty where the reader must not know the municipality
 * @param reason why it is in its state; empty for who is neither its municipality nor the association
 */
public record Need(
        String id,
        NeedSheet sheet,
        Optional<String> region,
        NeedState state,
        boolean mine,
        int offers,
        Optional<Instant> answeredAt,
        Optional<String> practice,
        Optional<String> transfer,
        Optional<String> reason,
        Instant createdAt,
        Instant changedAt,
        long version) {
    public Need {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sheet, "sheet");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(answeredAt, "answeredAt");
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(transfer, "transfer");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }
}
