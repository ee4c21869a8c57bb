package cl.minka.practices.core.need;

import cl.minka.kernel.Caller;
import cl.minka.plugin.transfer.Subject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.persistence.EntityManager;

/**
 * A need for which matches are looked for.
 *
 * @param subject as a strategy may know it; of an anonymous need under an id that says nothing
 * @param origin CUT code that the strategy may know; empty for an anonymous need, whoever asks
 * @param own CUT code of whose it is where the caller may know it
 */
public record AskedNeed(Subject subject, Optional<String> origin, Optional<String> own) {
    private static final String OPAQUE = "need";
    private static final int MOST_TEXT = 2_000;

    /** @throws cl.minka.practices.need.NeedNotFound when there is none */
    public static AskedNeed of(EntityManager manager, Caller caller, String id) {
        NeedEntity need = NeedStore.get(manager, id);
        boolean secret = need.isAnonymous();
        return new AskedNeed(
                subject(secret ? OPAQUE : id, need.sheet(), MOST_TEXT),
                secret ? Optional.empty() : Optional.of(need.municipality()),
                NeedStore.knows(manager, caller, need) ? Optional.of(need.municipality()) : Optional.empty());
    }

    /** A need in words, each part cut to so many characters. */
    public static Subject subject(String id, cl.minka.practices.need.NeedSheet sheet, int most) {
        Map<String, String> texts = new TreeMap<>();
        put(texts, "title", sheet.title(), most);
        put(texts, "problem", sheet.problem(), most);
        put(texts, "context", sheet.context(), most);
        double top = cl.minka.practices.need.Urgency.values().length - 1.0;
        return new Subject(
                Subject.Kind.NEED,
                id,
                java.util.List.copyOf(NeedStore.topics(sheet)),
                texts,
                Map.of("urgency", sheet.urgency().ordinal() / top));
    }

    private static void put(Map<String, String> texts, String name, String text, int most) {
        if (!text.isBlank()) {
            texts.put(name, text.length() > most ? text.substring(0, most) : text);
        }
    }
}
