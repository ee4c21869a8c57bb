package cl.minka.studies.core.collection.check;

import cl.minka.studies.collection.Variable;
import cl.minka.studies.core.collection.check.FormShape.Leaf;
import cl.minka.studies.core.collection.check.FormShape.Level;
import cl.minka.studies.core.collection.check.FormShape.Part;
import cl.minka.studies.questionnaire.FormVersion;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.javarosa.core.model.instance.TreeElement;

/** What of a form is asked, given what was answered so far; for many threads. */
public final class FormSurface {
    private final FormVersion form;
    private final FormShape shape;
    private final Deque<FormEngine> free = new ConcurrentLinkedDeque<>();

    public FormSurface(FormVersion form) {
        this.form = form;
        this.shape = new FormShape(form);
    }

    /**
     * Something to be asked.
     *
     * @param field its place in the response, {@code personas/0/edad}; of a repeat {@code personas}
     * @param variable the question; empty: here another round of a repeat may begin
     * @param open the choices that are open; empty: all of its list
     */
    public record Spot(String field, Optional<Variable> variable, boolean required, Optional<List<String>> open) {}

    /** Every question that is relevant, in the order of the form; repeats have one round at least. */
    public List<Spot> of(Map<String, Object> given) {
        ObjectNode answers = new AnswerReading(true).read(shape.root(), given, "");
        begin(shape.root(), answers);
        List<Spot> spots = new ArrayList<>();
        Deadline.start();
        try {
            FormEngine used = free.poll();
            Optional<FormEngine> engine = used == null ? FormEngine.of(form) : Optional.of(used);
            Optional<TreeElement> root = engine.map(one -> evaluated(one, answers));
            walk(engine, root, shape.root(), answers, "", spots);
            engine.ifPresent(free::push);
        } finally {
            Deadline.end();
        }
        return spots;
    }

    private TreeElement evaluated(FormEngine engine, ObjectNode answers) {
        TreeElement root = engine.fresh();
        new Evaluation(engine, shape, new FormTexts(form), false, true).fill(root, shape.root(), answers);
        engine.evaluate(root);
        return root;
    }

    private static void begin(Level level, ObjectNode answers) {
        for (Part part : level.all()) {
            if (part instanceof Level repeat) {
                if (!(answers.get(repeat.name) instanceof ArrayNode)) {
                    answers.set(
                            repeat.name,
                            JsonNodeFactory.instance.arrayNode().add(JsonNodeFactory.instance.objectNode()));
                }
                answers.get(repeat.name).forEach(round -> begin(repeat, (ObjectNode) round));
            }
        }
    }

    private void walk(
            Optional<FormEngine> engine,
            Optional<TreeElement> base,
            Level level,
            JsonNode answers,
            String prefix,
            List<Spot> spots) {
        for (Part part : level.all()) {
            Deadline.check();
            if (part instanceof Leaf leaf) {
                leaf(engine, base, level, leaf, prefix, spots);
            } else {
                repeat(engine, base, level, (Level) part, answers, prefix, spots);
            }
        }
    }

    private static void leaf(
            Optional<FormEngine> engine,
            Optional<TreeElement> base,
            Level level,
            Leaf leaf,
            String prefix,
            List<Spot> spots) {
        Variable variable = leaf.variable();
        if (!variable.question().asked()) {
            return;
        }
        String field = prefix + variable.name();
        Optional<TreeElement> node =
                base.map(one -> Evaluation.below(one, level, variable.question().path()));
        if (base.isEmpty()) {
            boolean required = variable.question().required().equals("true()");
            spots.add(new Spot(field, Optional.of(variable), required, Optional.empty()));
        } else if (node.isPresent() && node.get().isRelevant()) {
            Optional<List<String>> open =
                    variable.question().filtered() ? engine.flatMap(one -> one.choices(node.get())) : Optional.empty();
            spots.add(new Spot(field, Optional.of(variable), node.get().isRequired(), open));
        }
    }

    private void repeat(
            Optional<FormEngine> engine,
            Optional<TreeElement> base,
            Level outer,
            Level repeat,
            JsonNode answers,
            String prefix,
            List<Spot> spots) {
        String above = repeat.path.substring(0, repeat.path.lastIndexOf('/'));
        Optional<TreeElement> parent =
                above.equals(outer.path) ? base : base.map(one -> Evaluation.below(one, outer, above));
        JsonNode rounds = answers.path(repeat.name);
        boolean shown = false;
        for (int n = 0; n < rounds.size(); n++) {
            int number = n;
            Optional<TreeElement> round = parent.map(one -> one.getChild(repeat.name, number));
            if (base.isEmpty() || round.filter(TreeElement::isRelevant).isPresent()) {
                walk(engine, round, repeat, rounds.get(n), prefix + repeat.name + "/" + n + "/", spots);
                shown = true;
            }
        }
        if (shown) {
            spots.add(new Spot(prefix + repeat.name, Optional.empty(), false, Optional.empty()));
        }
    }
}
