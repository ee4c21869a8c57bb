package cl.minka.contest.rest;

import cl.minka.contest.SearchField;
import cl.minka.contest.SearchScope;
import cl.minka.kernel.rest.Texts;
import java.util.List;
import java.util.Locale;

/** The fields that the caller may search by. */
public record SearchFieldsView(SearchScope over, List<SearchFieldView> fields) {
    static SearchFieldsView of(SearchScope over, List<SearchField> fields, Texts texts, Locale locale) {
        return new SearchFieldsView(
                over,
                fields.stream()
                        .map(field -> SearchFieldView.of(field, texts, locale))
                        .toList());
    }
}
