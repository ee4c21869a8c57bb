package cl.minka.assistance.rest;

import cl.minka.kernel.rest.MessageFiles;
import cl.minka.kernel.rest.Messages;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** The texts of this domain, in Spanish and English. */
@Component(service = Messages.class)
public final class AssistanceMessages implements Messages {
    private final MessageFiles files = MessageFiles.of(AssistanceMessages.class, "/OSGI-INF/l10n/assistance");

    @Override
    public Optional<String> find(String key, Locale locale) {
        return files.find(key, locale);
    }
}
