package cl.minka.studies.core.collection.check;

import cl.minka.kernel.Fault;
import cl.minka.studies.core.collection.check.FormShape.Leaf;
import cl.minka.studies.core.collection.check.FormShape.Level;
import cl.minka.studies.core.collection.check.FormShape.Part;
import cl.minka.studies.questionnaire.FormQuestion;
import cl.minka.studies.questionnaire.FormVersion;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.javarosa.xpath.XPathException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at responses of one version; for many threads, each of which has an engine of its own while it looks. */
public final class FormCheck {
    private static final Logger LOG = LoggerFactory.getLogger(FormCheck.class);
    private static final String ANSWERS = "/answers";

    private final FormVersion form;
    private final FormShape shape;
    private final FormTexts texts;
    private final FormDependencies dependencies;
    private final Deque<FormEngine> free = new ConcurrentLinkedDeque<>();

    public FormCheck(FormVersion form) {
        this.form = form;
        this.shape = new FormShape(form);
        this.texts = new FormTexts(form);
        this.dependencies = new FormDependencies(form);
    }

    public FormVersion form() {
        return form;
    }

    /**
     * Looks at the answers.
     *
     * @param complete whether all that is required must be there
     * @param lenient whether what is unknown or not relevant is left out instead of refused, as XForms has it
     */
    public Checked check(Map<String, Object> given, boolean complete, boolean lenient) {
        AnswerReading reading = new AnswerReading(lenient);
        ObjectNode sent = reading.read(shape.root(), given, ANSWERS);
        Checked checked = timed(sent, complete, lenient);
        if (reading.faults().isEmpty()) {
            return checked;
        }
        List<Fault> faults = new ArrayList<>(reading.faults());
        faults.addAll(dependencies.apart(reading.faults(), checked.faults()));
        return new Checked(sent, sent, false, List.copyOf(faults));
    }

    private Checked timed(ObjectNode sent, boolean complete, boolean lenient) {
        Deadline.start();
        try {
            return evaluated(sent, complete, lenient);
        } catch (Deadline.Passed e) {
            return new Checked(sent, sent, false, List.of(Fault.at(ANSWERS, "studies.response.too-slow")));
        } catch (XPathException | StackOverflowError e) {
            LOG.debug("a form cannot be evaluated: {} version {}", form.questionnaire(), form.number(), e);
            return new Checked(sent, sent, false, List.of(Fault.at(ANSWERS, "studies.response.not-evaluated")));
        } finally {
            Deadline.end();
        }
    }

    private Checked evaluated(ObjectNode sent, boolean complete, boolean lenient) {
        FormEngine engine = free.poll();
        Optional<FormEngine> own = engine == null ? FormEngine.of(form) : Optional.of(engine);
        List<Fault> faults = new ArrayList<>();
        ObjectNode answers = sent;
        if (own.isPresent()) {
            Evaluation evaluation = new Evaluation(own.get(), shape, texts, complete, lenient);
            answers = evaluation.of(sent, ANSWERS);
            faults.addAll(evaluation.faults());
            free.push(own.get());
        } else if (complete) {
            plainlyRequired(sent, faults);
        }
        boolean consent = consents(answers);
        if (!consent) {
            sensitive(shape.root(), answers, ANSWERS, faults);
        }
        return new Checked(sent, answers, consent, List.copyOf(faults));
    }

    private void plainlyRequired(ObjectNode answers, List<Fault> faults) {
        for (Part part : shape.root().all()) {
            if (part instanceof Leaf leaf
                    && leaf.variable().question().required().equals("true()")
                    && !answers.has(leaf.variable().name())) {
                faults.add(Faults.at(
                        ANSWERS + "/" + leaf.variable().name(),
                        "studies.response.required",
                        leaf.variable().question()));
            }
        }
    }

    private boolean consents(ObjectNode answers) {
        return shape.root().all().stream()
                .filter(Leaf.class::isInstance)
                .map(part -> ((Leaf) part).variable())
                .filter(variable -> texts.consents().contains(variable.question()))
                .anyMatch(variable -> answers.has(variable.name())
                        && texts.isYes(
                                variable.question(),
                                answers.get(variable.name()).asText()));
    }

    private void sensitive(Level level, ObjectNode answers, String pointer, List<Fault> faults) {
        for (Part part : level.all()) {
            if (part instanceof Leaf leaf) {
                FormQuestion question = leaf.variable().question();
                if (question.sensitive() && answers.has(leaf.variable().name())) {
                    faults.add(Faults.at(
                            pointer + "/" + leaf.variable().name(), "studies.response.consent-needed", question));
                }
            } else {
                Level repeat = (Level) part;
                JsonNode rounds = answers.path(repeat.name);
                for (int n = 0; n < rounds.size(); n++) {
                    sensitive(repeat, (ObjectNode) rounds.get(n), pointer + "/" + repeat.name + "/" + n, faults);
                }
            }
        }
    }
}
