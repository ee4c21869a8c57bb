package cl.minka.contest.core.assignment;

import java.util.Set;

/** A member of the blind panel as the assignment sees him; without categories he takes all. */
record Panelist(
        long account, String username, int maxLoad, Set<String> categories, Set<String> conflicts, Origin origin) {
    Panelist {
        categories = Set.copyOf(categories);
        conflicts = Set.copyOf(conflicts);
    }
}
