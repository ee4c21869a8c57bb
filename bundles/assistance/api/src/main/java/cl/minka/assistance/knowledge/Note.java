package cl.minka.assistance.knowledge;

import java.time.Instant;
import java.util.Objects;

/** A question and its answer. */
public record Note(String id, NoteDraft draft, Instant createdAt, Instant changedAt, long version) {
    public Note {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(draft, "draft");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }
}
