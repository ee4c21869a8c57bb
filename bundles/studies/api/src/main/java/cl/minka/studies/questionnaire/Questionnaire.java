package cl.minka.studies.questionnaire;

import java.time.Instant;
import java.util.Objects;

/**
 * A questionnaire and its newest version.
 *
 * @param organization whose it is: {@code amuch} or the CUT code of a municipality
 * @param latest number of the newest version
 * @param version counts changes, for {@code ETag}
 */
public record Questionnaire(
        String id,
        String title,
        String organization,
        int latest,
        String sha256,
        Instant createdAt,
        Instant changedAt,
        long version) {
    public Questionnaire {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }
}
