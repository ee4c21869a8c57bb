package cl.minka.contest.rest;

import cl.minka.contest.SavedSearch;
import cl.minka.contest.SearchScope;
import java.time.Instant;

/** A saved search. */
public record SavedSearchView(
        String name,
        SearchScope over,
        String search,
        boolean shared,
        String description,
        String owner,
        Instant createdAt,
        Instant updatedAt) {
    static SavedSearchView of(SavedSearch saved) {
        return new SavedSearchView(
                saved.name(),
                saved.over(),
                saved.search(),
                saved.shared(),
                saved.description(),
                saved.owner(),
                saved.createdAt(),
                saved.updatedAt());
    }
}
