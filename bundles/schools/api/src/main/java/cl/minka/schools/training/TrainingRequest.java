package cl.minka.schools.training;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Training that was asked for.
 *
 * @param requestedBy user name; empty where another part of the platform asked
 * @param edition id of the edition that was opened
 * @param answer why it was declined
 */
public record TrainingRequest(
        String id,
        TrainingDraft draft,
        Optional<String> requestedBy,
        State state,
        Optional<String> edition,
        Optional<String> answer,
        Instant createdAt,
        Instant changedAt,
        long version) {
    public TrainingRequest {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(draft, "draft");
        Objects.requireNonNull(requestedBy, "requestedBy");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }

    /** How far it is; in JSON in lower case. */
    public enum State {
        /** Nobody has decided yet. */
        ASKED,
        /** A person made an edition of it. */
        OPENED,
        DECLINED
    }
}
