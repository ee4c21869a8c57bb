package cl.minka.studies.webform;

import cl.minka.kernel.Refusal;
import cl.minka.studies.StudyDraft.Protection;
import cl.minka.studies.questionnaire.FormQuestion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What whoever answers sees.
 *
 * @param languages of the form; empty where its texts have none
 * @param language the one that is shown
 * @param consent what has to be agreed to before anything is asked
 * @param items what is asked, in order; empty while consent is missing, and when nothing is asked any more
 * @param values by field, as they were sent
 * @param refusal why it was not taken; pointers of its faults are {@code /answers/} and the field
 * @param code with which it is found again
 */
public record Sheet(
        String title,
        State state,
        List<String> languages,
        String language,
        Optional<Protection> consent,
        List<Item> items,
        Map<String, List<String>> values,
        Optional<Refusal> refusal,
        String code) {
    public Sheet {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(state, "state");
        languages = List.copyOf(languages);
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(consent, "consent");
        items = List.copyOf(items);
        values = Map.copyOf(values);
        Objects.requireNonNull(refusal, "refusal");
        Objects.requireNonNull(code, "code");
    }

    /** Where whoever answers stands. */
    public enum State {
        /** The survey is not open yet. */
        EARLY,
        /** May be answered. */
        OPEN,
        /** Takes no more answers. */
        CLOSED,
        /** This one has just been sent. */
        SENT,
        /** This one was sent before. */
        ANSWERED
    }

    /**
     * Something that is asked.
     *
     * @param field its place in the response, {@code personas/0/edad}
     * @param question empty: here another round of a repeat may begin
     * @param open values of the choices that are open; empty: all of its list
     * @param media what is shown beside the question
     * @param choiceMedia what is shown beside its choices, by value
     */
    public record Item(
            String field,
            Optional<FormQuestion> question,
            boolean required,
            Optional<List<String>> open,
            List<Medium> media,
            Map<String, List<Medium>> choiceMedia) {
        public Item {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(question, "question");
            open = open.map(List::copyOf);
            media = List.copyOf(media);
            choiceMedia = Map.copyOf(choiceMedia);
        }

        /** Without media. */
        public Item(String field, Optional<FormQuestion> question, boolean required, Optional<List<String>> open) {
            this(field, question, required, open, List.of(), Map.of());
        }
    }
}
