package cl.minka.studies.core.questionnaire.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The cell {@code parameters} of a row: {@code start=1 end=10}, also with commas or semicolons between. */
final class Parameters {
    private static final Pattern EQUALS = Pattern.compile("\\s*=\\s*");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern NUMBER = Pattern.compile("-?(\\d+\\.?\\d*|\\.\\d+)");

    private final Form form;
    private final SheetRow row;
    private final Map<String, String> values = new LinkedHashMap<>();

    Parameters(Form form, SheetRow row) {
        this.form = form;
        this.row = row;
        String text = EQUALS.matcher(row.text("parameters", "")).replaceAll("=").strip();
        if (text.isEmpty()) {
            return;
        }
        for (String part : BETWEEN.split(text)) {
            int at = part.indexOf('=');
            if (at < 1 || at == part.length() - 1) {
                fault("studies.form.bad-parameters", Map.of());
                return;
            }
            values.put(part.substring(0, at).toLowerCase(Locale.ROOT), part.substring(at + 1));
        }
    }

    Map<String, String> values() {
        return values;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    void allow(String... names) {
        Set<String> unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(Set.of(names));
        if (!unknown.isEmpty()) {
            fault(
                    "studies.form.unknown-parameter",
                    Map.of("names", String.join(", ", unknown), "allowed", String.join(", ", names)));
        }
    }

    /** Whether it is there with one of these values; another value is a fault. */
    boolean oneOf(String name, String... allowed) {
        if (!has(name)) {
            return false;
        }
        if (!List.of(allowed).contains(values.get(name))) {
            fault(
                    "studies.form.parameter-value",
                    Map.of("name", name, "value", values.get(name), "allowed", String.join(", ", allowed)));
            return false;
        }
        return true;
    }

    boolean whole(String name) {
        return fits(name, WHOLE, "studies.form.parameter-whole");
    }

    boolean number(String name) {
        return fits(name, NUMBER, "studies.form.parameter-number");
    }

    private boolean fits(String name, Pattern pattern, String code) {
        if (!has(name)) {
            return false;
        }
        if (!pattern.matcher(values.get(name)).matches()) {
            fault(code, Map.of("name", name));
            return false;
        }
        return true;
    }

    void fault(String code, Map<String, Object> arguments) {
        form.faults.add(row.fault(code, arguments, "parameters"));
    }
}
