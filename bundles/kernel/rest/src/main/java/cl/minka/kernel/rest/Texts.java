package cl.minka.kernel.rest;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Finds texts for people among all installed {@link Messages} and puts the arguments in. */
@ProviderType
public interface Texts {
    /** The text, in Spanish where there is no English; empty where nobody has it. */
    Optional<String> find(String key, Locale locale, Map<String, Object> arguments);

    /** The text of a fault or of an error in a report; a general sentence where nobody has it. */
    String fault(String code, Locale locale, Map<String, Object> arguments);
}
