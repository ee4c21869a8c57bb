package cl.minka.schools;

import java.time.Instant;
import java.util.Objects;

/** A programme of a school: courses that belong together. */
public record Programme(String id, ProgrammeDraft draft, Instant createdAt, Instant changedAt, long version) {
    public Programme {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(draft, "draft");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }
}
