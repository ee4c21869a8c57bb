package cl.minka.studies.webform;

import cl.minka.studies.questionnaire.FormFile;
import java.io.OutputStream;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Asks whoever has the link of a survey, keeps what is half filled in, and hands over what is finished. */
@ProviderType
public interface WebForms {
    /** How many days what is half filled in is kept since its last change. */
    int DAYS_KEPT = 30;

    /**
     * A new sheet, or the one with that code.
     *
     * @throws cl.minka.studies.collection.SurveyNotFound when no survey has that secret
     */
    Sheet show(String secret, Optional<String> code, Optional<String> language);

    /** Keeps what is filled in, and sends it when it is finished; the same again changes nothing. */
    Sheet fill(String secret, Filled filled);

    /**
     * A picture, sound or film that the form shows.
     *
     * @throws cl.minka.studies.collection.SurveyNotFound when no survey has that secret
     * @throws cl.minka.kernel.Refusal of kind {@code NOT_FOUND} when the form shows no such file, or it is not there
     */
    FormFile medium(String secret, String name);

    /** Writes the bytes of one that {@link #medium} gives; the stream is not closed. */
    void write(String secret, String name, OutputStream out);
}
