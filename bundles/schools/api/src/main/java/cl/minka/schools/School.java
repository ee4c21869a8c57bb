package cl.minka.schools;

import java.time.Instant;
import java.util.Objects;

/** A school, with who may change it. */
public record School(String id, SchoolDraft draft, Instant createdAt, Instant changedAt, long version) {
    public School {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(draft, "draft");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }
}
