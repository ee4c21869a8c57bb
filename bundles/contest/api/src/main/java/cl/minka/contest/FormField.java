package cl.minka.contest;

import java.util.List;
import java.util.OptionalInt;

/**
 * A question of the application form.
 *
 * @param maxWords limit for text
 * @param blind true: shown to evaluators, redacted; false: hidden from them
 * @param options what may be chosen, for {@code CHOICE}
 */
public record FormField(
        String id,
        String label,
        Type type,
        OptionalInt maxWords,
        boolean required,
        boolean blind,
        List<String> options) {
    public FormField {
        options = List.copyOf(options);
    }

    /** What may be answered; {@code FILE} is answered by an attachment named after the field. */
    public enum Type {
        TEXT,
        INTEGER,
        DECIMAL,
        DATE,
        BOOLEAN,
        CHOICE,
        FILE
    }
}
