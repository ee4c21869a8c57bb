package cl.minka.studies.webform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What whoever answers has filled in.
 *
 * @param code of the sheet
 * @param values by field; several for several choices
 * @param consent whether the text was agreed to
 * @param send whether it is finished; otherwise only kept
 * @param more field of a repeat of which another round is wanted
 */
public record Filled(
        String code,
        Optional<String> language,
        Map<String, List<String>> values,
        boolean consent,
        boolean send,
        Optional<String> more) {
    public Filled {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(language, "language");
        values = new LinkedHashMap<>(values);
        Objects.requireNonNull(more, "more");
    }
}
