package cl.minka.contest;

import java.util.List;

/**
 * What computing affinities from texts came to.
 *
 * @param pairs that have a computed affinity now
 * @param imported pairs whose imported affinity stands before the computed one
 * @param replaced imported affinities that gave way
 * @param evaluators who have a profile
 * @param withoutProfile user names of those who have none: no affinity was computed for them
 * @param initiatives admitted and cleared: those that were read
 * @param notCleared how many admitted initiatives were left out, since their blind view is not cleared
 */
public record AffinityComputation(
        long pairs,
        long imported,
        long replaced,
        int evaluators,
        List<String> withoutProfile,
        int initiatives,
        int notCleared) {
    public AffinityComputation {
        withoutProfile = List.copyOf(withoutProfile);
    }
}
