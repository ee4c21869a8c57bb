package cl.minka.kernel.rest.problem;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.rest.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes problems: finds the texts of a refusal. */
@Component(service = Problems.class)
public final class Problems {
    private static final String TYPE = "urn:minka:problem:";

    private final Texts texts;

    @Activate
    public Problems(@Reference Texts texts) {
        this.texts = texts;
    }

    /** The type for a key: dots become colons, so {@code contest.not-found} is {@code …:contest:not-found}. */
    public static String type(String key) {
        return TYPE + key.replace('.', ':');
    }

    /** The problem that a refusal is. */
    public Problem of(Refusal refusal, Locale locale, String instance, String requestId) {
        List<Problem.Bad> errors = refusal.faults().stream()
                .map(fault -> new Problem.Bad(
                        fault.pointer(), fault.code(), texts.fault(fault.code(), locale, fault.arguments())))
                .toList();
        return of(
                refusal.key(),
                KindTable.status(refusal.kind()),
                refusal.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                refusal.arguments(),
                errors,
                new Place(locale, instance, requestId, Optional.empty()));
    }

    /** A problem that HTTP itself tells of, such as 405. */
    Problem of(String key, int status, Place place) {
        return of(key, status, key, Map.of(), List.of(), place);
    }

    private Problem of(
            String key,
            int status,
            String general,
            Map<String, Object> arguments,
            List<Problem.Bad> errors,
            Place place) {
        return new Problem(
                type(key),
                text(key, general, ".title", place.locale(), arguments),
                status,
                text(key, general, ".detail", place.locale(), arguments),
                place.instance(),
                errors,
                place.requestId(),
                place.incident());
    }

    private String text(String key, String general, String part, Locale locale, Map<String, Object> arguments) {
        return texts.find(key + part, locale, arguments)
                .or(() -> texts.find("kind." + general + part, locale, arguments))
                .orElse(key);
    }

    /** Key of the general text of a kind. */
    static String general(Kind kind) {
        return "kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whom a problem is told, and about what. */
    record Place(Locale locale, String instance, String requestId, Optional<String> incident) {}
}
