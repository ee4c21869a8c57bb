package cl.minka.studies.core.collection.check;

import cl.minka.studies.collection.Variable;
import cl.minka.studies.questionnaire.FormQuestion;
import cl.minka.studies.questionnaire.FormVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions of a version as they nest: a level for the whole, one for each repeat. */
final class FormShape {
    private final Level root;

    FormShape(FormVersion form) {
        root = new Level("", rootOf(form));
        Map<String, Level> levels = new LinkedHashMap<>();
        for (Variable variable : Variable.of(form)) {
            Level level = root;
            for (String path : variable.question().repeats()) {
                Level outer = level;
                level = levels.computeIfAbsent(path, outer::repeat);
            }
            level.add(variable);
        }
    }

    Level root() {
        return root;
    }

    private static String rootOf(FormVersion form) {
        return form.questions().stream()
                .map(FormQuestion::path)
                .map(path -> path.substring(0, Math.max(1, path.indexOf('/', 1))))
                .findFirst()
                .orElse("/data");
    }

    /** A question, or a repeat with what is asked in it, in the order of the form. */
    sealed interface Part permits Leaf, Level {}

    /** A question. */
    record Leaf(Variable variable) implements Part {}

    /** What is asked together: of the whole, or of each round of a repeat. */
    static final class Level implements Part {
        final String name;
        final String path;
        private final Map<String, Part> parts = new LinkedHashMap<>();
        private final Map<String, Part> byPath = new LinkedHashMap<>();

        private Level(String name, String path) {
            this.name = name;
            this.path = path;
        }

        private Level repeat(String repeatPath) {
            Level level = new Level(repeatPath.substring(repeatPath.lastIndexOf('/') + 1), repeatPath);
            parts.put(level.name, level);
            byPath.put(repeatPath, level);
            return level;
        }

        private void add(Variable variable) {
            Leaf leaf = new Leaf(variable);
            parts.put(variable.name(), leaf);
            byPath.put(variable.question().path(), leaf);
        }

        /** By name, in the order of the form. */
        Map<String, Part> parts() {
            return parts;
        }

        List<Part> all() {
            return new ArrayList<>(parts.values());
        }

        /** What a key means below a group of this level, or the level itself. */
        Optional<Part> named(String group, String key) {
            return Optional.ofNullable(parts.get(key))
                    .or(() -> Optional.ofNullable(byPath.get(group + "/" + key)))
                    .or(() -> Optional.ofNullable(byPath.get(path + "/" + key.replace('.', '/'))));
        }

        /** Whether something of this level stands below that path. */
        boolean isGroup(String group) {
            return byPath.keySet().stream().anyMatch(known -> known.startsWith(group + "/"));
        }
    }
}
