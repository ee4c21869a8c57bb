package cl.minka.studies.questionnaire;

import java.util.Map;
import java.util.Objects;

/**
 * One of the answers that may be chosen.
 *
 * @param value what is stored
 * @param label by language; the empty language is that without a name
 * @param columns what else the sheet says of it, such as what a filter looks at
 */
public record FormChoice(String value, Map<String, String> label, Map<String, String> columns) {
    public FormChoice {
        Objects.requireNonNull(value, "value");
        label = Map.copyOf(label);
        columns = Map.copyOf(columns);
    }
}
