package cl.minka.studies.questionnaire;

import java.util.List;
import java.util.Objects;

/**
 * A question of the newest version of a questionnaire, with those that it can be compared with.
 *
 * @param links questions of the same series, elsewhere
 */
public record BankQuestion(
        String id, String questionnaire, String title, int number, FormQuestion question, List<Link> links) {
    public BankQuestion {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(questionnaire, "questionnaire");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(question, "question");
        links = List.copyOf(links);
    }

    /**
     * A question of the same series.
     *
     * @param sameWording whether it is worded, typed and answered in the same way; otherwise the series is broken
     */
    public record Link(String questionnaire, String title, int number, String path, boolean sameWording) {
        public Link {
            Objects.requireNonNull(questionnaire, "questionnaire");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(path, "path");
        }
    }
}
