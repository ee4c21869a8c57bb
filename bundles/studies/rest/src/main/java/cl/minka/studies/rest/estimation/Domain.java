package cl.minka.studies.rest.estimation;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows by the values that columns must have: {@code {"sex": "F", "age": [1, 2]}}, or {@code sex = F} as text. */
@Schema(oneOf = {Domain.Values.class, String.class})
public record Domain(Map<String, Set<String>> values) {
    private static final Pattern CONDITION =
            Pattern.compile("\\s*([^=\\s]+)\\s*==?\\s*(?:\"([^\"]*)\"|'([^']*)'|([^=\"']*?))\\s*");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Domain of(Object given) {
        Map<String, Set<String>> values = new TreeMap<>();
        if (given instanceof String text) {
            Matcher condition = CONDITION.matcher(text);
            if (!condition.matches()) {
                throw new IllegalArgumentException("not column = value");
            }
            String value = condition.group(2) != null
                    ? condition.group(2)
                    : condition.group(3) != null ? condition.group(3) : condition.group(4);
            values.put(condition.group(1), Set.of(value));
        } else {
            Plain.object(given).forEach((column, wanted) -> values.put(Plain.text(column), Plain.texts(wanted)));
        }
        return new Domain(values);
    }

    /** One value or several, by column. */
    interface Values extends Map<String, Object> {}
}
