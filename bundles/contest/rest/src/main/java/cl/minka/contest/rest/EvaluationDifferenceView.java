package cl.minka.contest.rest;

import cl.minka.contest.EvaluationDifference;
import java.util.List;
import java.util.Optional;

/** What changed from one version to another, by fields that differ. */
public record EvaluationDifferenceView(int from, int to, List<FieldDifferenceView> fields) {
    /** A field that differs, by a JSON pointer; of texts, the words that were kept, removed and added. */
    public record FieldDifferenceView(
            String field, Optional<String> before, Optional<String> after, List<WordsView> words) {
        static FieldDifferenceView of(EvaluationDifference.Field field) {
            return new FieldDifferenceView(
                    field.field(),
                    field.before(),
                    field.after(),
                    field.words().stream().map(WordsView::of).toList());
        }
    }

    /** Some words with the space after them. */
    public record WordsView(EvaluationDifference.Change change, String text) {
        static WordsView of(EvaluationDifference.Words words) {
            return new WordsView(words.change(), words.text());
        }
    }

    static EvaluationDifferenceView of(EvaluationDifference difference) {
        return new EvaluationDifferenceView(
                difference.from(),
                difference.to(),
                difference.fields().stream().map(FieldDifferenceView::of).toList());
    }
}
