package cl.minka.kernel.notice;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Puts notices in words, from the message files of all installed domains. */
@ProviderType
public interface Wording {
    /** The words; empty while the domain that has them is not there. */
    Optional<Words> of(String key, Locale locale, Map<String, String> arguments);

    /**
     * A notice as people read it.
     *
     * @param title one line
     * @param body plain text
     */
    record Words(String title, String body) {}
}
