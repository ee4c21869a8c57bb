package cl.minka.kernel.rest;

import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Texts that people read; each {@code *-rest} bundle registers one as a service, made with {@link MessageFiles}.
 *
 * <p>For a {@code Refusal} with the key {@code contest.not-found} the texts are {@code contest.not-found.title} and
 * {@code contest.not-found.detail}; for a {@code Fault} or a line of an import report, the code itself. Arguments stand
 * as {@code {name}}.
 */
@ConsumerType
public interface Messages {
    /** The text as written, arguments not yet put in. */
    Optional<String> find(String key, Locale locale);
}
