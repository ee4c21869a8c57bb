package cl.minka.contest;

import java.time.Instant;

/**
 * A search that was given a name.
 *
 * @param name unique in the contest
 * @param shared whether all organisers of the contest may use it
 * @param owner user name of who saved it
 */
public record SavedSearch(
        String contest,
        String name,
        SearchScope over,
        String search,
        boolean shared,
        String description,
        String owner,
        Instant createdAt,
        Instant updatedAt,
        long version) {
    /**
     * What an organiser writes.
     *
     * @param name {@code [a-z0-9][a-z0-9._-]{0,63}}
     * @param description at most 1,000 characters
     */
    public record Draft(String name, SearchScope over, String search, boolean shared, String description) {}
}
