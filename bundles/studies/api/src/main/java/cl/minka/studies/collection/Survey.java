package cl.minka.studies.collection;

import java.time.Instant;
import java.util.Objects;

/**
 * A wave of a study: one questionnaire asked to one sample at one time.
 *
 * @param id that of the study for its first wave, with the number behind it for the others ({@code seguridad}, {@code seguridad.2})
 * @param wave from 1
 * @param responses how many are held, complete or not
 * @param complete how many of them are complete
 * @param reason why it came to its status; empty where nobody had to say
 */
public record Survey(
        String id,
        String study,
        int wave,
        SurveyDraft draft,
        SurveyStatus status,
        long responses,
        long complete,
        String reason,
        Instant createdAt,
        Instant changedAt,
        long version) {
    public Survey {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(study, "study");
        Objects.requireNonNull(draft, "draft");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }
}
