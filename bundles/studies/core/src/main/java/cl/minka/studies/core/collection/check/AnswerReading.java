package cl.minka.studies.core.collection.check;

import cl.minka.kernel.Fault;
import cl.minka.studies.core.collection.check.FormShape.Leaf;
import cl.minka.studies.core.collection.check.FormShape.Level;
import cl.minka.studies.core.collection.check.FormShape.Part;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what was sent as answers of a form: each with the type of its question, in the order of the form. */
final class AnswerReading {
    static final int MOST_ROUNDS = 500;

    private final List<Fault> faults = new ArrayList<>();
    private final boolean lenient;

    /** @param lenient whether what the form does not know is left out instead of refused */
    AnswerReading(boolean lenient) {
        this.lenient = lenient;
    }

    List<Fault> faults() {
        return faults;
    }

    ObjectNode read(Level level, Map<?, ?> given, String pointer) {
        Map<Part, Object> found = new HashMap<>();
        Map<Part, String> places = new HashMap<>();
        gather(level, level.path, given, pointer, found, places);
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        for (Part part : level.all()) {
            if (found.containsKey(part)) {
                put(part, found.get(part), places.get(part), answers);
            }
        }
        return answers;
    }

    private void gather(
            Level level,
            String group,
            Map<?, ?> given,
            String pointer,
            Map<Part, Object> found,
            Map<Part, String> places) {
        given.forEach((name, value) -> {
            String key = String.valueOf(name);
            String place = pointer + "/" + escaped(key);
            Optional<Part> part = level.named(group, key);
            if (part.isPresent()) {
                if (found.put(part.get(), value == null ? "" : value) != null) {
                    faults.add(Fault.at(place, "studies.response.answered-twice"));
                }
                places.put(part.get(), place);
            } else if (value instanceof Map<?, ?> inner && level.isGroup(group + "/" + key)) {
                gather(level, group + "/" + key, inner, place, found, places);
            } else if (!lenient) {
                faults.add(Fault.at(place, "studies.response.unknown-question"));
            }
        });
    }

    private void put(Part part, Object value, String pointer, ObjectNode answers) {
        if (part instanceof Level repeat) {
            rounds(repeat, value, pointer, answers);
        } else {
            Leaf leaf = (Leaf) part;
            TypedAnswer typed = TypedAnswer.of(leaf.variable().question(), value);
            typed.fault()
                    .ifPresent(code ->
                            faults.add(Faults.at(pointer, code, leaf.variable().question())));
            typed.value().ifPresent(node -> answers.set(leaf.variable().name(), node));
        }
    }

    private void rounds(Level repeat, Object value, String pointer, ObjectNode answers) {
        if (value instanceof String text && text.isEmpty()) {
            return;
        }
        if (!(value instanceof List<?> all)) {
            faults.add(Fault.at(pointer, "studies.response.list-of-rounds"));
            return;
        }
        if (all.size() > MOST_ROUNDS) {
            faults.add(Fault.at(pointer, "studies.too-many", "most", MOST_ROUNDS));
            return;
        }
        ArrayNode rounds = JsonNodeFactory.instance.arrayNode();
        for (int n = 0; n < all.size(); n++) {
            if (all.get(n) instanceof Map<?, ?> round) {
                rounds.add(read(repeat, round, pointer + "/" + n));
            } else {
                faults.add(Fault.at(pointer + "/" + n, "studies.response.list-of-rounds"));
            }
        }
        if (!rounds.isEmpty()) {
            answers.set(repeat.name, rounds);
        }
    }

    static String escaped(String key) {
        String known = key.length() > 100 ? key.substring(0, 100) : key;
        return known.replace("~", "~0").replace("/", "~1");
    }
}
