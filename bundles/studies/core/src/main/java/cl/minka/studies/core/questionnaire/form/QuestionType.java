package cl.minka.studies.core.questionnaire.form;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a type of question is in an XForm.
 *
 * @param control the element of the body; empty when nobody sees it
 * @param binds attributes that its bind has of itself
 */
record QuestionType(String control, String mediaType, Map<String, String> binds, String hint) {
    private static final Map<String, QuestionType> ALL = read();

    /** Other names of the same types. */
    private static final Map<String, String> ALIASES = Map.of(
            "imei", "deviceid",
            "image", "photo",
            "add image prompt", "photo",
            "add photo prompt", "photo",
            "add audio prompt", "audio",
            "add video prompt", "video",
            "add file prompt", "file");

    static String named(String type) {
        return ALIASES.getOrDefault(type, type);
    }

    static Optional<QuestionType> of(String type) {
        return Optional.ofNullable(ALL.get(type));
    }

    private static Map<String, QuestionType> read() {
        Map<String, QuestionType> all = new HashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                QuestionType.class.getResourceAsStream("question-types.csv"), StandardCharsets.UTF_8))) {
            in.lines().skip(1).map(QuestionType::cells).forEach(cells -> all.put(cells.get(0), of(cells)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }

    private static QuestionType of(List<String> cells) {
        Map<String, String> binds = new LinkedHashMap<>();
        List<String> names = List.of("type", "jr:preload", "jr:preloadParams", "readonly", "constraint");
        for (int n = 0; n < names.size(); n++) {
            if (!cells.get(n + 3).isEmpty()) {
                binds.put(names.get(n), cells.get(n + 3));
            }
        }
        return new QuestionType(cells.get(1), cells.get(2), Map.copyOf(binds), cells.get(8));
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
