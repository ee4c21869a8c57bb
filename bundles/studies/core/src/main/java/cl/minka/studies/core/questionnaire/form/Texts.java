package cl.minka.studies.core.questionnaire.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A text, maybe in several languages.
 *
 * @param byLanguage in the order of the columns
 * @param translated whether any of its columns names a language
 */
record Texts(Map<String, String> byLanguage, boolean translated) {
    static final Texts NONE = new Texts(Map.of(), false);

    Texts {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    static Texts of(String plain) {
        return new Texts(Map.of("", plain), false);
    }

    boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    /** The one without a language, or else the first. */
    String plain() {
        return byLanguage.getOrDefault(
                "", byLanguage.values().stream().findFirst().orElse(""));
    }

    boolean refers() {
        return byLanguage.values().stream().anyMatch(text -> text.contains("${"));
    }
}
