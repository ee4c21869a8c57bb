package cl.minka.contest;

import java.util.List;
import java.util.Set;

/**
 * A member of the blind panel, as the organiser sees him.
 *
 * @param maxLoad most initiatives for him, 0 to 1,000,000
 * @param categories those that he evaluates; empty: all
 * @param conflicts CUT codes of municipalities whose initiatives he must not see
 */
public record Evaluator(
        String username,
        String name,
        int maxLoad,
        Set<String> categories,
        Set<String> conflicts,
        int assigned,
        int finished,
        long version) {
    public Evaluator {
        categories = Set.copyOf(categories);
        conflicts = Set.copyOf(conflicts);
    }

    /** What the organiser writes; the load is the contest's when it is absent. */
    public record Draft(java.util.OptionalInt maxLoad, List<String> categories, List<String> conflicts) {
        public Draft {
            categories = List.copyOf(categories);
            conflicts = List.copyOf(conflicts);
        }
    }
}
