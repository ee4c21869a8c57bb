package cl.minka.contest.rest;

import cl.minka.contest.SearchPhrase;
import cl.minka.kernel.rest.Prose;
import cl.minka.kernel.rest.Texts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Puts a search in words; what is joined otherwise than its surroundings stands in parentheses. */
final class SearchWords {
    private static final String AND = "contest.search.told.and";
    private static final String OR = "contest.search.told.or";

    private SearchWords() {}

    static String of(SearchPhrase phrase, Texts texts, Locale locale) {
        Map<String, Object> arguments = new HashMap<>(phrase.arguments());
        phrase.parts().forEach((name, part) -> arguments.put(name, new Prose(within(phrase, part, texts, locale))));
        return texts.find(phrase.key(), locale, arguments).orElse(phrase.key());
    }

    private static String within(SearchPhrase outer, SearchPhrase part, Texts texts, Locale locale) {
        String words = of(part, texts, locale);
        return isJoined(part) && !part.key().equals(outer.key()) ? "(" + words + ")" : words;
    }

    private static boolean isJoined(SearchPhrase phrase) {
        return phrase.key().equals(AND) || phrase.key().equals(OR);
    }
}
