package cl.minka.contest;

import cl.minka.kernel.Fault;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a computed assignment did.
 *
 * @param assigned pairs made now
 * @param total sum of the affinities of all pairs that stand
 * @param minimum smallest sum of one initiative
 * @param bound with {@code FAIR}, what the minimum of no assignment can exceed; never below {@code minimum}
 * @param proven whether no assignment does better: with {@code TOTAL}, has a greater total (always proven); with
 *     {@code FAIR}, has a greater minimum ({@code bound} equals {@code minimum})
 * @param alternates for every initiative who could take it next, when that was asked for; stored nowhere
 * @param unmetEvaluators who have fewer initiatives than they should have at least
 * @param randomized what was drawn from, when chance was asked for; then {@code proven} says that no lottery under the cap
 *     has a greater expected total
 */
public record AssignmentPlan(
        int assigned,
        double total,
        double minimum,
        OptionalDouble bound,
        boolean proven,
        List<Unmet> unmet,
        List<Alternates> alternates,
        List<UnmetEvaluator> unmetEvaluators,
        Optional<Randomized> randomized) {
    public AssignmentPlan {
        unmet = List.copyOf(unmet);
        alternates = List.copyOf(alternates);
        unmetEvaluators = List.copyOf(unmetEvaluators);
    }

    /** With all minimum loads met, without chance. */
    public AssignmentPlan(
            int assigned,
            double total,
            double minimum,
            OptionalDouble bound,
            boolean proven,
            List<Unmet> unmet,
            List<Alternates> alternates) {
        this(assigned, total, minimum, bound, proven, unmet, alternates, List.of(), Optional.empty());
    }

    /** Without alternates. */
    public AssignmentPlan(
            int assigned, double total, double minimum, OptionalDouble bound, boolean proven, List<Unmet> unmet) {
        this(assigned, total, minimum, bound, proven, unmet, List.of());
    }

    /**
     * An initiative that lacks evaluators.
     *
     * @param initiative id of the initiative
     * @param reasons why: how many evaluators each constraint keeps from it
     * @param clash the smallest set of constraints that can not be kept together with the number that is needed, none
     *     superfluous; where the loads are among them, with the numbers of all that compete for evaluators
     */
    public record Unmet(String initiative, int missing, List<Fault> reasons, List<Fault> clash) {
        public Unmet {
            reasons = List.copyOf(reasons);
            clash = List.copyOf(clash);
        }
    }

    /**
     * Who could take an initiative besides those who have it: nothing keeps them from it and they have room.
     *
     * @param initiative id of the initiative
     * @param evaluators the best suited first, then the least loaded
     */
    public record Alternates(String initiative, List<Alternate> evaluators) {
        public Alternates {
            evaluators = List.copyOf(evaluators);
        }
    }

    /**
     * An evaluator who has fewer initiatives than his least load.
     *
     * @param evaluator user name
     * @param reasons why: how many initiatives each constraint keeps from him
     */
    public record UnmetEvaluator(String evaluator, int missing, List<Fault> reasons) {
        public UnmetEvaluator {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * An assignment that was drawn.
     *
     * @param cap what the probability of no pair exceeded; the fraction that was used, not above the one that was asked for
     * @param expectedTotal the mean of the total over all draws, the greatest that the cap allows; with what stands
     * @param deterministicTotal the greatest total without chance
     */
    public record Randomized(double cap, double expectedTotal, double deterministicTotal) {}

    /** An evaluator by user name, and how well the initiative suits him. */
    public record Alternate(String evaluator, double affinity) {}
}
