package cl.minka.assistance.knowledge;

import java.util.Objects;
import java.util.Optional;

/**
 * What is written of a note.
 *
 * @param request the request that it was the answer to; told to those who assist all only
 * @param published whether municipalities read it
 */
public record NoteDraft(String topic, String question, String answer, Optional<String> request, boolean published) {
    public NoteDraft {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(request, "request");
    }

    /** As municipalities read it, of which one asked. */
    public NoteDraft withoutRequest() {
        return new NoteDraft(topic, question, answer, Optional.empty(), published);
    }
}
