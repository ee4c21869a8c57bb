package cl.minka.studies.questionnaire;

import java.util.List;
import java.util.Objects;

/**
 * What became of a question between two versions.
 *
 * @param fields what differs, for {@code CHANGED}
 * @param breaksSeries whether answers before and after can no longer be compared: another wording, type or set of choices
 */
public record QuestionDifference(String path, What what, List<Field> fields, boolean breaksSeries) {
    public QuestionDifference {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(what, "what");
        fields = List.copyOf(fields);
    }

    /** What became of it. */
    public enum What {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }

    /**
     * One thing that differs.
     *
     * @param name {@code type}, {@code label::Español (es)}, {@code choices}, or a column of the sheet
     */
    public record Field(String name, String before, String after) {
        public Field {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }
}
