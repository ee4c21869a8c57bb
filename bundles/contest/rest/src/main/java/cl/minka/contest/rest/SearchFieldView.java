package cl.minka.contest.rest;

import cl.minka.contest.SearchField;
import cl.minka.kernel.rest.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A field that may be searched by; {@code values} is empty where they are not a short list. */
public record SearchFieldView(
        String name,
        String label,
        SearchField.Type type,
        List<String> synonyms,
        List<String> operators,
        List<String> values,
        boolean quantified,
        List<String> examples) {
    static SearchFieldView of(SearchField field, Texts texts, Locale locale) {
        String label = texts.find(field.label() + ".title", locale, Map.of()).orElse(field.name());
        Optional<String> about = field.subject().map(subject -> label + ": " + subject);
        return new SearchFieldView(
                field.name(),
                about.orElse(label),
                field.type(),
                field.synonyms(),
                field.operators(),
                field.values(),
                field.quantified(),
                field.examples());
    }
}
