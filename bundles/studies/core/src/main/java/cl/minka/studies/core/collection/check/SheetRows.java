package cl.minka.studies.core.collection.check;

import cl.minka.studies.questionnaire.FormVersion;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rows of the sheet by the path of what they ask; for columns that a version does not tell otherwise. */
final class SheetRows {
    private final Map<String, Map<String, String>> byPath = new HashMap<>();

    SheetRows(FormVersion form) {
        String root = form.questions().isEmpty()
                ? "/data"
                : form.questions().get(0).path().replaceFirst("^(/[^/]+).*", "$1");
        Deque<String> groups = new ArrayDeque<>();
        groups.push(root);
        for (Map<String, String> row : form.sheets().survey()) {
            String type = cell(row, "type").toLowerCase(Locale.ROOT).strip();
            String path = groups.peek() + "/" + cell(row, "name").strip();
            if (type.startsWith("begin")) {
                groups.push(path);
            } else if (type.startsWith("end ") || type.startsWith("end_")) {
                if (groups.size() > 1) {
                    groups.pop();
                }
            } else {
                byPath.putIfAbsent(path, row);
            }
        }
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    /** A cell of a question. */
    Optional<String> cellOf(String path, String column) {
        return Optional.ofNullable(byPath.getOrDefault(path, Map.of()).get(column))
                .filter(text -> !text.isBlank());
    }

    /** A text of a question in the language of most people here. */
    Optional<String> textOf(String path, String column) {
        Map<String, String> texts = new LinkedHashMap<>();
        byPath.getOrDefault(path, Map.of()).forEach((header, text) -> {
            String[] parts = header.split("::?", 2);
            if (parts[0].strip().replace(' ', '_').equals(column)) {
                texts.put(parts.length == 1 ? "" : parts[1].strip(), text);
            }
        });
        return ByLanguage.first(texts);
    }
}
