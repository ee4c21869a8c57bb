package cl.minka.contest.rest;

import cl.minka.contest.SearchScope;
import cl.minka.kernel.rest.Required;

/** A search and what it is over. */
public record SearchQueryBody(SearchScope over, String search) {
    void check(String pointer) {
        new Required()
                .check(pointer + "/over", over)
                .check(pointer + "/search", search)
                .orThrow();
    }
}
