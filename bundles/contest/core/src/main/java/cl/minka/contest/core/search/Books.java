package cl.minka.contest.core.search;

import cl.minka.contest.SearchScope;
import java.util.Optional;

/** What a parser looks things up in. */
interface Books {
    FieldBook fields(SearchScope scope);

    /** The text of a saved search that the caller may use; empty also when it is over something else. */
    Optional<String> saved(SearchScope scope, String name);
}
