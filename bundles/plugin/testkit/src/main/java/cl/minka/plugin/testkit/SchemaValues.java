package cl.minka.plugin.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values that a property of a JSON Schema allows for certain: its default, its limits, its enumeration, both truths. */
final class SchemaValues {
    private SchemaValues() {}

    static List<Object> of(Map<String, Object> property) {
        List<Object> values = new ArrayList<>();
        for (String limit : List.of("default", "const", "minimum", "maximum")) {
            if (property.get(limit) != null) {
                values.add(property.get(limit));
            }
        }
        if (property.get("enum") instanceof List<?> all) {
            values.addAll(all);
        }
        if ("boolean".equals(property.get("type"))) {
            values.addAll(List.of(true, false));
        }
        return values;
    }
}
