package cl.minka.studies.openrosa;

import cl.minka.studies.collection.FormInstance;
import cl.minka.studies.collection.Receipt;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What clients of OpenRosa see: the forms of surveys that take responses, and where these go. */
@ProviderType
public interface FieldForms {
    /**
     * The forms that the sender may fill in.
     *
     * @param survey only that of this survey
     * @param formId only with this id
     * @throws cl.minka.studies.collection.SurveyNotFound when the survey is none of the sender's
     */
    List<FieldForm> list(Sender sender, Optional<String> survey, Optional<String> formId);

    /** The form of a survey, whatever its state: a device may fetch again what it has. */
    FieldForm form(Sender sender, String survey);

    /** Writes a file beside the form of a survey; the stream is not closed. */
    void file(Sender sender, String survey, String name, OutputStream out);

    /**
     * Takes an instance for the survey whose form it has.
     *
     * @param survey where it goes; empty: the one that has its form
     * @throws cl.minka.kernel.Refusal why it is not taken
     */
    Receipt submit(Sender sender, Optional<String> survey, FormInstance instance);
}
