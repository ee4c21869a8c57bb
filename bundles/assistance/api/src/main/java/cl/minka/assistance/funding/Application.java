package cl.minka.assistance.funding;

import java.time.Instant;
import java.util.Objects;

/** An application and how far it is; {@code state} is an id of a state of its line. */
public record Application(
        String id, ApplicationDraft draft, String state, Instant createdAt, Instant changedAt, long version) {
    public Application {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(draft, "draft");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }
}
