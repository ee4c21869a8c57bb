package cl.minka.studies.core.collection.check;

import cl.minka.studies.questionnaire.FormVersion;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.javarosa.core.model.CoreModelModule;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.IFormElement;
import org.javarosa.core.model.QuestionDef;
import org.javarosa.core.model.SelectChoice;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.services.PrototypeManager;
import org.javarosa.core.util.JavaRosaCoreModule;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.parse.XFormParser;

/** A form in the engine of ODK Collect, for one thread at a time. */
final class FormEngine {
    private final FormDef form;
    private final TreeElement empty;
    private final Map<String, QuestionDef> questions = new HashMap<>();

    private FormEngine(FormDef form) {
        this.form = form;
        this.empty = form.getMainInstance().getRoot().deepCopy(true);
        gather(form);
    }

    /** The engine knows its own classes by name only; told once. */
    private static final class Registered {
        static {
            PrototypeManager.registerPrototypes(JavaRosaCoreModule.classNames);
            PrototypeManager.registerPrototypes(CoreModelModule.classNames);
            new XFormsModule().registerModule();
        }

        static synchronized FormDef parse(String xform) throws XFormParser.ParseException {
            return new XFormParser(new StringReader(xform)).parse();
        }
    }

    /** Empty where the form needs files that are not here. */
    static Optional<FormEngine> of(FormVersion version) {
        if (version.xform().contains("jr://file")) {
            return Optional.empty();
        }
        try {
            FormDef form = Registered.parse(BoundedMatch.instead(version.xform()));
            form.getEvaluationContext().addFunctionHandler(new BoundedMatch());
            return Optional.of(new FormEngine(form));
        } catch (XFormParser.ParseException e) {
            throw new IllegalStateException("form " + version.formId() + " is not to be evaluated", e);
        }
    }

    private void gather(IFormElement element) {
        for (IFormElement child : element.getChildren() == null ? List.<IFormElement>of() : element.getChildren()) {
            if (child instanceof QuestionDef question && question.getBind() != null) {
                questions.put(question.getBind().getReference().toString(), question);
            } else if (!(child instanceof QuestionDef)) {
                gather(child);
            }
        }
    }

    /** An instance without answers. */
    TreeElement fresh() {
        return empty.deepCopy(true);
    }

    /** Computes all that follows from the answers. */
    void evaluate(TreeElement root) {
        form.getMainInstance().setRoot(root);
        form.initialize(false, new InstanceInitializationFactory());
    }

    boolean holds(TreeElement node) {
        return node.getConstraint() == null || form.evaluateConstraint(node.getRef(), node.getValue());
    }

    /** The choices that are open; empty where the question has a fixed list. */
    Optional<List<String>> choices(TreeElement node) {
        QuestionDef question = questions.get(node.getRef().genericize().toString());
        if (question == null || question.getDynamicChoices() == null) {
            return Optional.empty();
        }
        return Optional.of(question.getDynamicChoices().getChoices(form, node.getRef()).stream()
                .map(SelectChoice::getValue)
                .toList());
    }
}
