package cl.minka.contest;

import java.util.List;
import java.util.Optional;

/**
 * What changed from one version of an evaluation to another, field by field; fields that are the same are left out.
 *
 * @param from number of the one version
 * @param to number of the other
 */
public record EvaluationDifference(int from, int to, List<Field> fields) {
    public EvaluationDifference {
        fields = List.copyOf(fields);
    }

    /**
     * A field that differs.
     *
     * @param field a JSON pointer into the evaluation, such as {@code /scores/impacto}
     * @param before empty when it was not there
     * @param after empty when it is no longer there
     * @param words of texts: what was kept, removed and added, in the order in which it reads; empty for other fields
     */
    public record Field(String field, Optional<String> before, Optional<String> after, List<Words> words) {
        public Field {
            words = List.copyOf(words);
        }
    }

    /** Some words with the space after them. */
    public record Words(Change change, String text) {}

    /** What became of words. */
    public enum Change {
        KEPT,
        REMOVED,
        ADDED
    }
}
