package cl.minka.schools.rest.training;

import cl.minka.kernel.rest.Required;
import cl.minka.schools.training.TrainingDraft;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;

/** What is asked for; the organizer is the association unless it says another. */
@JsonIgnoreProperties({"id", "requestedBy", "state", "edition", "answer", "createdAt", "changedAt"})
public record TrainingBody(
        String source,
        String organizer,
        String municipality,
        String title,
        String area,
        String reason,
        Integer people) {
    TrainingDraft toDraft() {
        return new TrainingDraft(
                Optional.ofNullable(source),
                organizer == null ? "amuch" : organizer,
                Optional.ofNullable(municipality),
                Required.text(title),
                Required.text(area),
                Required.text(reason),
                Optional.ofNullable(people));
    }
}
