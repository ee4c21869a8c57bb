package cl.minka.studies.questionnaire;

import java.util.Map;
import java.util.Objects;

/**
 * Something to look at that does not keep the form from being used.
 *
 * @param sheet where it is
 * @param row as the sheet counts, the headers being row 1
 * @param column header of the column
 * @param code key of the text
 * @param arguments what the text names
 */
public record FormNote(String sheet, int row, String column, String code, Map<String, Object> arguments) {
    public FormNote {
        Objects.requireNonNull(sheet, "sheet");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(code, "code");
        arguments = Map.copyOf(arguments);
    }
}
