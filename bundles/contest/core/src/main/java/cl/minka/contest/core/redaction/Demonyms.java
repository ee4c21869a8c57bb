package cl.minka.contest.core.redaction;

import cl.minka.kernel.territory.Municipality;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the people of a commune are called: the regular endings, and the best known of the others. */
final class Demonyms {
    static final String REPLACEMENT = "[gentilicio]";

    private static final Set<String> ENDINGS = Set.of("ino", "ano", "ense", "eno", "ejo", "ero", "icano", "ecino");
    private static final Map<String, List<String>> IRREGULAR = Map.of(
            "05101", List.of("porteno", "portena"),
            "05109", List.of("vinamarino", "vinamarina"),
            "05201", List.of("rapanui", "pascuense"),
            "05601", List.of("porteno", "portena"),
            "08101", List.of("penquista"),
            "12101", List.of("puntarenense", "magallanico", "magallanica"),
            "13101", List.of("santiaguino", "santiaguina"));

    private final Set<String> words = new HashSet<>();

    Demonyms(List<Municipality> presenters) {
        presenters.forEach(this::add);
    }

    boolean contains(String plain) {
        return words.contains(plain);
    }

    private void add(Municipality one) {
        IRREGULAR.getOrDefault(one.cut(), List.of()).forEach(word -> words.addAll(List.of(word, word + "s")));
        List<Token> tokens = Token.of(one.name());
        String last = tokens.get(tokens.size() - 1).plain();
        for (String stem : stems(last)) {
            for (String ending : ENDINGS) {
                forms(stem + ending);
            }
        }
    }

    private void forms(String masculine) {
        words.add(masculine);
        words.add(masculine + "s");
        if (masculine.endsWith("o")) {
            String feminine = masculine.substring(0, masculine.length() - 1) + "a";
            words.add(feminine);
            words.add(feminine + "s");
        }
    }

    /** Temuco gives temuc-, temuqu-; Los Andes gives and-; Chillán gives chillan-. */
    private static List<String> stems(String name) {
        String stem = name.replaceAll("[aeiou]*s?$", "").isEmpty() ? name : name.replaceAll("[aeiou]?s?$", "");
        if (stem.length() < 3) {
            return List.of();
        }
        String soft = stem.endsWith("c")
                ? stem.substring(0, stem.length() - 1) + "qu"
                : stem.endsWith("g")
                        ? stem + "u"
                        : stem.endsWith("z") ? stem.substring(0, stem.length() - 1) + "c" : stem;
        return List.of(stem, soft, name);
    }
}
