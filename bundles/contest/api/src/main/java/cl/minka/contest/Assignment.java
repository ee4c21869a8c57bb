package cl.minka.contest;

import java.time.Instant;
import java.util.Optional;

/**
 * An initiative given to an evaluator, as the organiser sees it.
 *
 * @param id opaque
 * @param initiative id of the initiative
 * @param recusalReason why he withdrew, once {@code RECUSED}
 */
public record Assignment(
        String id,
        String contest,
        String initiative,
        Optional<String> externalId,
        String evaluator,
        State state,
        Optional<String> recusalReason,
        Instant createdAt,
        Instant updatedAt,
        long version) {
    /** How far it is. */
    public enum State {
        ASSIGNED,
        STARTED,
        FINAL,
        RECUSED
    }
}
