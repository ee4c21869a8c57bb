package cl.minka.studies.webform;

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
}
