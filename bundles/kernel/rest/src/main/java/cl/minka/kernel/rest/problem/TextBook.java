package cl.minka.kernel.rest.problem;

import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.MessageFiles;
import cl.minka.kernel.rest.Messages;
import cl.minka.kernel.rest.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** All texts of all domains. */
@Component(service = Texts.class)
public final class TextBook implements Texts {
    /** Base of the kernel's own message files. */
    public static final String KERNEL = "/OSGI-INF/l10n/kernel";

    private final List<Messages> sources = new CopyOnWriteArrayList<>();

    @Activate
    public TextBook() {
        sources.add(MessageFiles.of(TextBook.class, KERNEL));
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addMessages(Messages messages) {
        sources.add(messages);
    }

    public void removeMessages(Messages messages) {
        sources.remove(messages);
    }

    @Override
    public Optional<String> find(String key, Locale locale, Map<String, Object> arguments) {
        return pattern(key, locale)
                .or(() -> pattern(key, Call.SPANISH))
                .map(pattern -> Arguments.fill(pattern, arguments, locale));
    }

    @Override
    public String fault(String code, Locale locale, Map<String, Object> arguments) {
        return find(code, locale, arguments)
                .or(() -> find(code + ".detail", locale, arguments))
                .or(() -> find("kernel.fault", locale, Map.of("code", code)))
                .orElse(code);
    }

    private Optional<String> pattern(String key, Locale locale) {
        return sources.stream()
                .flatMap(source -> source.find(key, locale).stream())
                .findFirst();
    }
}
