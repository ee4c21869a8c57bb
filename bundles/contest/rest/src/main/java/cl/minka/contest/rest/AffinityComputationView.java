package cl.minka.contest.rest;

import cl.minka.contest.AffinityComputation;
import java.util.List;

/**
 * What computing affinities came to: pairs that have one now, of which an imported one stands before so many; imported ones
 * that gave way; evaluators with a profile and the names of those without; initiatives that were read and how many were not,
 * since their blind view is not cleared.
 */
public record AffinityComputationView(
        long pairs,
        long imported,
        long replaced,
        int evaluators,
        List<String> withoutProfile,
        int initiatives,
        int notCleared) {
    static AffinityComputationView of(AffinityComputation done) {
        return new AffinityComputationView(
                done.pairs(),
                done.imported(),
                done.replaced(),
                done.evaluators(),
                done.withoutProfile(),
                done.initiatives(),
                done.notCleared());
    }
}
