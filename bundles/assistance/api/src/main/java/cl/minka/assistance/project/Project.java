package cl.minka.assistance.project;

import java.time.Instant;
import java.util.Objects;

/** A project and how far it is. */
public record Project(
        String id, ProjectDraft draft, ProjectStage stage, Instant createdAt, Instant changedAt, long version) {
    public Project {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(draft, "draft");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }
}
