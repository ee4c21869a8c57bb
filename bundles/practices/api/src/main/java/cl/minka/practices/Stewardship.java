package cl.minka.practices;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How a municipality answers for its sheets: it consents to their publication and says every year that they are right. For those who
 * may change the sheet.
 */
@ProviderType
public interface Stewardship {
    /** The sheet is right as it stands; it is asked again in a year. */
    Practice confirm(Caller caller, String practice);

    /** What was said last. */
    Consent consent(Caller caller, String practice);

    /** All that was said, latest first. */
    List<Consent> consents(Caller caller, String practice);

    /**
     * Publishes the sheet as it stands, or takes it out of the catalogue.
     *
     * @param basis where the municipality said it; needed when an organizer of the association says it for the municipality
     */
    Consent say(Caller caller, String practice, boolean given, String basis, Expected expected);
}
