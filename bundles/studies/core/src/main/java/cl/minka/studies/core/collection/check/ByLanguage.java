package cl.minka.studies.core.collection.check;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Picks one of the texts that a form has by language: Spanish, else that without a name, else the first. */
final class ByLanguage {
    private ByLanguage() {}

    static Optional<String> first(Map<String, String> texts) {
        return texts.entrySet().stream()
                .min(Comparator.comparingInt((Map.Entry<String, String> text) -> order(text.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue);
    }

    private static int order(String language) {
        String folded = language.toLowerCase(Locale.ROOT);
        boolean spanish = folded.startsWith("es") || folded.contains("(es");
        return spanish ? 0 : language.isEmpty() ? 1 : 2;
    }
}
