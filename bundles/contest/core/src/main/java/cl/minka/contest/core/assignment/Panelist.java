package cl.minka.contest.core.assignment;

import cl.minka.contest.Conflict;
import java.util.Map;
import java.util.Set;

/**
 * A member of the blind panel as the assignment sees him; without categories he takes all.
 *
 * @param conflicts municipalities by what keeps him from them, besides where he comes from; without those dismissed
 */
record Panelist(
        long account,
        String username,
        int minLoad,
        int maxLoad,
        Set<String> categories,
        Map<Conflict.Kind, Set<String>> conflicts,
        Origin origin) {
    Panelist {
        categories = Set.copyOf(categories);
        conflicts = Map.copyOf(conflicts);
    }

    Set<String> conflicts(Conflict.Kind kind) {
        return conflicts.getOrDefault(kind, Set.of());
    }
}
