package cl.minka.assistance.rest;

import cl.minka.assistance.knowledge.NoteDraft;
import cl.minka.kernel.rest.Required;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;

/** A note as clients write it; published unless it says otherwise. */
@JsonIgnoreProperties({"id", "createdAt", "changedAt"})
public record NoteBody(String topic, String question, String answer, Optional<String> request, Boolean published) {
    NoteDraft toDraft() {
        return new NoteDraft(
                Required.text(topic),
                Required.text(question),
                Required.text(answer),
                request,
                published == null || published);
    }
}
