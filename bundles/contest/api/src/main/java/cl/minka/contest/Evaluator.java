package cl.minka.contest;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A member of the blind panel, as the organiser sees him.
 *
 * @param maxLoad most initiatives for him, 0 to 1,000,000
 * @param categories those that he evaluates; empty: all
 * @param conflicts CUT codes of municipalities whose initiatives he must not see
 * @param minLoad fewest initiatives for him where that can be, not above {@code maxLoad}
 * @param employments where he worked before, and works
 * @param profile what he knows, from which affinities can be computed
 */
public record Evaluator(
        String username,
        String name,
        int maxLoad,
        Set<String> categories,
        Set<String> conflicts,
        int assigned,
        int finished,
        long version,
        int minLoad,
        List<Employment> employments,
        Profile profile) {
    public Evaluator {
        categories = Set.copyOf(categories);
        conflicts = Set.copyOf(conflicts);
        employments = List.copyOf(employments);
    }

    /** Of whom nothing more is known. */
    public Evaluator(
            String username,
            String name,
            int maxLoad,
            Set<String> categories,
            Set<String> conflicts,
            int assigned,
            int finished,
            long version) {
        this(username, name, maxLoad, categories, conflicts, assigned, finished, version, 0, List.of(), Profile.NONE);
    }

    /**
     * What an evaluator knows.
     *
     * @param expertise in his own words, up to {@value #LONGEST} characters; empty: unknown
     * @param topics ids of the categories that he knows best; unlike {@code categories} they keep nothing from him
     */
    public record Profile(String expertise, Set<String> topics) {
        /** Longer texts are refused. */
        public static final int LONGEST = 10_000;

        /** Nothing is known. */
        public static final Profile NONE = new Profile("", Set.of());

        public Profile {
            topics = Set.copyOf(topics);
        }
    }

    /**
     * What the organiser writes; the load is the contest's when it is absent.
     *
     * @param minLoad 0 when it is absent
     */
    public record Draft(
            OptionalInt maxLoad,
            List<String> categories,
            List<String> conflicts,
            OptionalInt minLoad,
            List<Employment> employments,
            Optional<String> expertise,
            List<String> topics) {
        public Draft {
            categories = List.copyOf(categories);
            conflicts = List.copyOf(conflicts);
            employments = List.copyOf(employments);
            topics = List.copyOf(topics);
        }

        /** Of whom nothing more is known. */
        public Draft(OptionalInt maxLoad, List<String> categories, List<String> conflicts) {
            this(maxLoad, categories, conflicts, OptionalInt.empty(), List.of(), Optional.empty(), List.of());
        }
    }
}
