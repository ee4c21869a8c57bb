package cl.minka.contest.rest;

import cl.minka.contest.SearchCheck;
import cl.minka.contest.SearchScope;
import cl.minka.kernel.rest.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A search in words, or all that is wrong with it. */
public record SearchCheckView(
        SearchScope over, String search, boolean valid, Optional<String> told, List<SearchFaultView> errors) {
    static SearchCheckView of(SearchQueryBody asked, SearchCheck check, Texts texts, Locale locale) {
        return new SearchCheckView(
                asked.over(),
                asked.search(),
                check.faults().isEmpty(),
                check.told().map(phrase -> SearchWords.of(phrase, texts, locale)),
                check.faults().stream()
                        .map(fault -> SearchFaultView.of(fault, texts, locale))
                        .toList());
    }
}
