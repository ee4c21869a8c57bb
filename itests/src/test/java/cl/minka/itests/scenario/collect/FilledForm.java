package cl.minka.itests.scenario.collect;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.javarosa.core.model.CoreModelModule;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.SelectChoice;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.UncastData;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.reference.PrefixedRootFactory;
import org.javarosa.core.reference.Reference;
import org.javarosa.core.reference.ReferenceManager;
import org.javarosa.core.services.IPropertyManager;
import org.javarosa.core.services.PropertyManager;
import org.javarosa.core.services.PrototypeManager;
import org.javarosa.core.services.properties.IPropertyRules;
import org.javarosa.core.util.JavaRosaCoreModule;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.form.api.FormEntryPrompt;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.parse.XFormParser;

/** A form on the telephone: JavaRosa reads it with the files beside it, asks what is relevant, and writes the instance. */
public final class FilledForm {
    private final FormEntryController controller;
    private final List<String> asked = new ArrayList<>();

    private FilledForm(FormDef form) {
        this.controller = new FormEntryController(new FormEntryModel(form));
    }

    /** @param media the folder of what the manifest named */
    public static FilledForm of(String xform, Path media) throws IOException, XFormParser.ParseException {
        PrototypeManager.registerPrototypes(JavaRosaCoreModule.classNames);
        PrototypeManager.registerPrototypes(CoreModelModule.classNames);
        new XFormsModule().registerModule();
        PropertyManager.setPropertyManager(new Properties());
        ReferenceManager.instance().reset();
        ReferenceManager.instance().addReferenceFactory(new Folder(media));
        FormDef form = new XFormParser(new StringReader(xform)).parse();
        form.initialize(true, new InstanceInitializationFactory());
        return new FilledForm(form);
    }

    /** Goes through the form as a person would; {@code answers} by name of the question, those of the first round of a repeat too. */
    public FilledForm answer(Map<String, IAnswerData> answers) throws IOException {
        controller.jumpToIndex(FormIndex.createBeginningOfFormIndex());
        for (int event = controller.stepToNextEvent();
                event != FormEntryController.EVENT_END_OF_FORM;
                event = controller.stepToNextEvent()) {
            if (event == FormEntryController.EVENT_QUESTION) {
                FormIndex index = controller.getModel().getFormIndex();
                String name = index.getReference().getNameLast();
                asked.add(name);
                if (controller.answerQuestion(index, answers.get(name), true) != FormEntryController.ANSWER_OK) {
                    throw new IllegalStateException(name + " is refused on the telephone");
                }
            }
        }
        form().postProcessInstance();
        return this;
    }

    /** The questions that were shown. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** The choices that a question shows, from the form or a file beside it. */
    public List<String> choices(String name) {
        controller.jumpToIndex(FormIndex.createBeginningOfFormIndex());
        while (controller.stepToNextEvent() != FormEntryController.EVENT_END_OF_FORM) {
            FormIndex index = controller.getModel().getFormIndex();
            if (index.getReference() != null
                    && index.getReference().getNameLast().equals(name)) {
                FormEntryPrompt prompt = controller.getModel().getQuestionPrompt();
                return prompt.getSelectChoices().stream()
                        .map(SelectChoice::getValue)
                        .toList();
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** A finished instance is opened again: a new name, and the one before in {@code deprecatedID}. */
    public FilledForm correct() {
        TreeElement meta = form().getMainInstance().getRoot().getFirstChild("meta");
        TreeElement id = meta.getFirstChild("instanceID");
        TreeElement before = new TreeElement("deprecatedID");
        before.setNamespace(id.getNamespace());
        before.setNamespacePrefix(id.getNamespacePrefix());
        before.setAnswer(new UncastData(id.getValue().getDisplayText()));
        meta.addChild(before);
        id.setAnswer(new UncastData("uuid:" + java.util.UUID.randomUUID()));
        return this;
    }

    public String id() {
        TreeElement meta = form().getMainInstance().getRoot().getFirstChild("meta");
        return meta.getFirstChild("instanceID").getValue().getDisplayText();
    }

    public String xml() throws IOException {
        return new String(
                new XFormSerializingVisitor().serializeInstance(form().getMainInstance()), StandardCharsets.UTF_8);
    }

    private FormDef form() {
        return controller.getModel().getForm();
    }

    /** What the telephone knows of itself. */
    private static final class Properties implements IPropertyManager {
        @Override
        public List<String> getProperty(String name) {
            return List.of(Phone.DEVICE);
        }

        @Override
        public String getSingularProperty(String name) {
            return name.equalsIgnoreCase("deviceid") ? Phone.DEVICE : null;
        }

        @Override
        public void setProperty(String name, String value) {}

        @Override
        public void setProperty(String name, List<String> values) {}

        @Override
        public void addRules(IPropertyRules rules) {}

        @Override
        public List<IPropertyRules> getRules() {
            return List.of();
        }
    }

    /** Where {@code jr://…} leads. */
    private static final class Folder extends PrefixedRootFactory {
        private final Path folder;

        Folder(Path folder) {
            super(new String[] {"file-csv/", "file/", "images/", "audio/", "video/"});
            this.folder = folder;
        }

        @Override
        protected Reference factory(String terminal, String uri) {
            return new Kept(folder.resolve(terminal), uri);
        }
    }

    /** A file that was fetched. */
    private record Kept(Path path, String uri) implements Reference {
        @Override
        public boolean doesBinaryExist() {
            return Files.exists(path);
        }

        @Override
        public InputStream getStream() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public String getURI() {
            return uri;
        }

        @Override
        public String getLocalURI() {
            return path.toString();
        }

        @Override
        public boolean isReadOnly() {
            return true;
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Reference[] probeAlternativeReferences() {
            return new Reference[0];
        }
    }
}
