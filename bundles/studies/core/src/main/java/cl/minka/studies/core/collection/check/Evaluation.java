package cl.minka.studies.core.collection.check;

import cl.minka.kernel.Fault;
import cl.minka.studies.core.collection.check.FormShape.Leaf;
import cl.minka.studies.core.collection.check.FormShape.Level;
import cl.minka.studies.core.collection.check.FormShape.Part;
import cl.minka.studies.questionnaire.FormQuestion;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;

/** One response in the engine: its answers put in, what follows from them read out. */
final class Evaluation {
    private static final int LONGEST_MESSAGE = 500;

    private final FormEngine engine;
    private final FormShape shape;
    private final FormTexts texts;
    private final boolean complete;
    private final boolean lenient;
    private final List<Fault> faults = new ArrayList<>();

    Evaluation(FormEngine engine, FormShape shape, FormTexts texts, boolean complete, boolean lenient) {
        this.engine = engine;
        this.shape = shape;
        this.texts = texts;
        this.complete = complete;
        this.lenient = lenient;
    }

    List<Fault> faults() {
        return faults;
    }

    /** What is to be kept: the answers, with what is computed from them and without what is not relevant. */
    ObjectNode of(ObjectNode answers, String pointer) {
        TreeElement root = engine.fresh();
        fill(root, shape.root(), answers);
        engine.evaluate(root);
        return read(root, shape.root(), answers, pointer);
    }

    void fill(TreeElement base, Level level, ObjectNode answers) {
        for (Part part : level.parts().values()) {
            if (part instanceof Leaf leaf) {
                put(base, level, leaf, answers);
            } else {
                repeat(base, level, (Level) part, answers);
            }
        }
    }

    private void put(TreeElement base, Level level, Leaf leaf, ObjectNode answers) {
        FormQuestion question = leaf.variable().question();
        TreeElement node = below(base, level, question.path());
        JsonNode answer = answers.get(leaf.variable().name());
        if (node != null && (answer != null || question.asked())) {
            node.setValue(answer == null ? null : EngineValues.of(question, answer));
        }
    }

    private void repeat(TreeElement base, Level outer, Level repeat, ObjectNode answers) {
        String above = repeat.path.substring(0, repeat.path.lastIndexOf('/'));
        TreeElement parent = above.equals(outer.path) ? base : below(base, outer, above);
        if (parent == null) {
            return;
        }
        TreeElement template = parent.getChild(repeat.name, TreeReference.INDEX_TEMPLATE);
        while (parent.getChildMultiplicity(repeat.name) > 0) {
            parent.removeChild(repeat.name, parent.getChildMultiplicity(repeat.name) - 1);
        }
        if (template == null || !(answers.get(repeat.name) instanceof ArrayNode rounds)) {
            return;
        }
        for (int n = 0; n < rounds.size(); n++) {
            Deadline.check();
            TreeElement round = template.deepCopy(false);
            round.setMult(n);
            parent.addChild(round);
            fill(round, repeat, (ObjectNode) rounds.get(n));
        }
    }

    private ObjectNode read(TreeElement base, Level level, ObjectNode given, String pointer) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (Part part : level.parts().values()) {
            Deadline.check();
            if (part instanceof Leaf leaf) {
                TreeElement node = below(base, level, leaf.variable().question().path());
                JsonNode answer = given.get(leaf.variable().name());
                String place = pointer + "/" + leaf.variable().name();
                (node == null ? Optional.ofNullable(answer) : answer(node, leaf, answer, place))
                        .ifPresent(value -> kept.set(leaf.variable().name(), value));
            } else {
                rounds(base, level, (Level) part, given, pointer, kept);
            }
        }
        return kept;
    }

    private void rounds(
            TreeElement base, Level outer, Level repeat, ObjectNode given, String pointer, ObjectNode kept) {
        if (!(given.get(repeat.name) instanceof ArrayNode rounds)) {
            return;
        }
        String above = repeat.path.substring(0, repeat.path.lastIndexOf('/'));
        TreeElement parent = above.equals(outer.path) ? base : below(base, outer, above);
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (int n = 0; n < rounds.size(); n++) {
            TreeElement round = parent == null ? null : parent.getChild(repeat.name, n);
            String place = pointer + "/" + repeat.name;
            if (round == null || !round.isRelevant()) {
                if (!lenient) {
                    faults.add(Fault.at(place, "studies.response.not-relevant", "question", repeat.name));
                }
                return;
            }
            all.add(read(round, repeat, (ObjectNode) rounds.get(n), place + "/" + n));
        }
        kept.set(repeat.name, all);
    }

    private Optional<JsonNode> answer(TreeElement node, Leaf leaf, JsonNode given, String pointer) {
        FormQuestion question = leaf.variable().question();
        if (!node.isRelevant()) {
            if (given != null && question.asked() && !lenient) {
                faults.add(Faults.at(pointer, "studies.response.not-relevant", question));
            }
            return Optional.empty();
        }
        if (!question.asked()) {
            return computed(node, question, given, pointer);
        }
        if (given == null) {
            if (complete && node.isRequired()) {
                faults.add(Faults.at(pointer, "studies.response.required", question));
            }
            return Optional.empty();
        }
        choice(node, question, given, pointer);
        constraint(node, question, pointer);
        return Optional.of(given);
    }

    private Optional<JsonNode> computed(TreeElement node, FormQuestion question, JsonNode given, String pointer) {
        IAnswerData value = node.getValue();
        Optional<JsonNode> own = Optional.ofNullable(value).flatMap(one -> EngineValues.node(question, one));
        if (given == null) {
            return own;
        }
        if (!texts.isComputed(question) || texts.changesByItself(question)) {
            return Optional.of(given);
        }
        if (!lenient && !EngineValues.same(own.orElse(null), given)) {
            faults.add(Faults.at(pointer, "studies.response.computed-otherwise", question));
        }
        return own;
    }

    private void choice(TreeElement node, FormQuestion question, JsonNode given, String pointer) {
        if (!question.filtered() && !question.choices().isEmpty()) {
            return;
        }
        Optional<List<String>> open =
                question.type().startsWith("select") || question.type().equals("rank")
                        ? engine.choices(node)
                        : Optional.empty();
        if (open.isPresent()) {
            Set<String> values = new HashSet<>(open.get());
            List<String> chosen = question.multiple() ? List.of(given.asText().split("\\s+")) : List.of(given.asText());
            if (!values.containsAll(chosen)) {
                faults.add(Faults.at(pointer, "studies.response.not-open", question));
            }
        }
    }

    private void constraint(TreeElement node, FormQuestion question, String pointer) {
        if (!engine.holds(node)) {
            faults.add(texts.constraintMessage(question)
                    .map(text -> text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) : text)
                    .map(text -> Faults.at(pointer, "studies.response.constraint", question, "message", text))
                    .orElseGet(() -> Faults.at(pointer, "studies.response.constraint-plain", question)));
        }
    }

    static TreeElement below(TreeElement base, Level level, String path) {
        TreeElement node = base;
        for (String step : path.substring(level.path.length() + 1).split("/")) {
            node = node == null ? null : node.getChild(step.substring(step.indexOf(':') + 1), 0);
        }
        return node;
    }
}
