package cl.minka.studies;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A study and how far it is.
 *
 * @param publishedAt when it became public
 */
public record Study(
        String id,
        StudyDraft draft,
        StudyStatus status,
        Optional<Instant> publishedAt,
        Instant createdAt,
        Instant changedAt,
        long version) {
    public Study {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(draft, "draft");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(publishedAt, "publishedAt");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }
}
