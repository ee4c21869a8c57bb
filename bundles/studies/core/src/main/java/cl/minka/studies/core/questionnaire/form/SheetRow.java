package cl.minka.studies.core.questionnaire.form;

import cl.minka.kernel.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row with what its columns mean. */
final class SheetRow {
    private final String sheet;
    private final int number;
    private final Map<List<String>, String> cells = new LinkedHashMap<>();
    private final Map<List<String>, String> headers = new LinkedHashMap<>();
    private final String defaultLanguage;

    SheetRow(String sheet, int number, Map<String, String> raw, Columns columns, String defaultLanguage) {
        this.sheet = sheet;
        this.number = number;
        this.defaultLanguage = defaultLanguage;
        raw.forEach((header, text) -> {
            List<String> meaning = columns.meaning(header);
            cells.put(meaning, text);
            headers.put(meaning, header);
        });
    }

    String sheet() {
        return sheet;
    }

    int number() {
        return number;
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(cells.get(List.of(name)));
    }

    String text(String name, String otherwise) {
        return cells.getOrDefault(List.of(name), otherwise);
    }

    /** A text that may be translated: columns that begin with these parts. */
    Texts texts(String... start) {
        List<String> wanted = List.of(start);
        Map<String, String> found = new LinkedHashMap<>();
        boolean translated = false;
        for (Map.Entry<List<String>, String> cell : cells.entrySet()) {
            List<String> parts = cell.getKey();
            if (parts.equals(wanted)) {
                found.putIfAbsent("", cell.getValue());
            } else if (parts.size() == wanted.size() + 1
                    && parts.subList(0, wanted.size()).equals(wanted)) {
                String language = parts.get(wanted.size());
                found.put(language.equals(defaultLanguage) ? "" : language, cell.getValue());
                translated = true;
            }
        }
        return found.isEmpty() ? Texts.NONE : new Texts(found, translated);
    }

    /** The texts of a group of columns such as {@code bind}, by the part after it. */
    Map<String, Texts> group(String name) {
        Map<String, Texts> group = new LinkedHashMap<>();
        cells.keySet().stream()
                .filter(parts -> parts.size() > 1 && parts.get(0).equals(name))
                .map(parts -> parts.get(1))
                .distinct()
                .forEach(part -> group.put(part, texts(name, part)));
        return group;
    }

    /** The same where nothing is translated. */
    Map<String, String> plain(String name) {
        Map<String, String> plain = new LinkedHashMap<>();
        group(name).forEach((part, texts) -> plain.put(part, texts.plain()));
        return plain;
    }

    /** Cells whose meaning has one part, by it. */
    Map<String, String> single() {
        Map<String, String> single = new LinkedHashMap<>();
        cells.forEach((parts, text) -> {
            if (parts.size() == 1) {
                single.put(parts.get(0), text);
            }
        });
        return single;
    }

    /** A fault of the cell with that meaning. */
    Fault fault(String code, Map<String, Object> arguments, String... meaning) {
        return Faults.at(sheet, number, header(List.of(meaning)), code, arguments);
    }

    /** The header that means this, as the sheet writes it. */
    String header(List<String> meaning) {
        return headers.entrySet().stream()
                .filter(one -> startsWith(one.getKey(), meaning))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(String.join("::", meaning.size() > 1 ? meaning.subList(1, meaning.size()) : meaning));
    }

    private static boolean startsWith(List<String> parts, List<String> start) {
        return parts.size() >= start.size() && new ArrayList<>(parts.subList(0, start.size())).equals(start);
    }
}
