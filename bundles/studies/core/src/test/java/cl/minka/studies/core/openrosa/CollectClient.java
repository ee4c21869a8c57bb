package cl.minka.studies.core.openrosa;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.javarosa.core.model.CoreModelModule;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.services.PrototypeManager;
import org.javarosa.core.util.JavaRosaCoreModule;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.parse.XFormParser;

/**
 * Fills a form in as ODK Collect does: JavaRosa asks what is relevant, takes each answer against its constraint, and writes the
 * instance.
 */
final class CollectClient {
    private CollectClient() {}

    /** @param answers by name of the question */
    static String filled(String xform, Map<String, IAnswerData> answers)
            throws IOException, XFormParser.ParseException {
        PrototypeManager.registerPrototypes(JavaRosaCoreModule.classNames);
        PrototypeManager.registerPrototypes(CoreModelModule.classNames);
        new XFormsModule().registerModule();
        FormDef form = new XFormParser(new StringReader(xform)).parse();
        form.initialize(true, new InstanceInitializationFactory());
        FormEntryController controller = new FormEntryController(new FormEntryModel(form));
        controller.jumpToIndex(FormIndex.createBeginningOfFormIndex());
        for (int event = controller.stepToNextEvent();
                event != FormEntryController.EVENT_END_OF_FORM;
                event = controller.stepToNextEvent()) {
            if (event == FormEntryController.EVENT_QUESTION) {
                String name =
                        controller.getModel().getFormIndex().getReference().getNameLast();
                int result = controller.answerQuestion(controller.getModel().getFormIndex(), answers.get(name), true);
                if (result != FormEntryController.ANSWER_OK) {
                    throw new IllegalStateException(name + " is refused: " + result);
                }
            }
        }
        form.postProcessInstance();
        byte[] bytes = new XFormSerializingVisitor().serializeInstance(form.getMainInstance());
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
