package cl.minka.contest.rest;

import cl.minka.contest.AssignmentPlan;
import cl.minka.kernel.rest.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a computed assignment did; reasons are sentences. With objective {@code fair}, {@code bound} is what the minimum of
 * no assignment can exceed; {@code proven} says that no assignment does better. {@code alternates} names, when that was
 * asked for, who could take each initiative next.
 */
public record AssignmentPlanView(
        int assigned,
        ObjectiveView objective,
        OptionalDouble bound,
        boolean proven,
        List<UnmetView> unmet,
        List<AlternatesView> alternates,
        List<UnmetEvaluatorView> unmetEvaluators,
        Optional<RandomizedView> randomized) {
    /** An evaluator who has fewer initiatives than he should have at least: how many each constraint keeps from him. */
    public record UnmetEvaluatorView(String evaluator, int missing, List<String> reasons, List<String> reasonCodes) {
        static UnmetEvaluatorView of(AssignmentPlan.UnmetEvaluator unmet, Texts texts, Locale locale) {
            return new UnmetEvaluatorView(
                    unmet.evaluator(),
                    unmet.missing(),
                    Reasons.texts(unmet.reasons(), texts, locale),
                    Reasons.codes(unmet.reasons()));
        }
    }

    /**
     * A draw: the cap that was used, the mean of the total over all draws (the greatest that the cap allows), and the
     * greatest total without chance.
     */
    public record RandomizedView(double cap, double expectedTotal, double deterministicTotal) {
        static RandomizedView of(AssignmentPlan.Randomized randomized) {
            return new RandomizedView(randomized.cap(), randomized.expectedTotal(), randomized.deterministicTotal());
        }
    }

    /** The sum of the affinities of all pairs that stand, and the smallest sum of one initiative. */
    public record ObjectiveView(double total, double minimum) {}

    /**
     * An initiative that lacks evaluators: how many each constraint keeps from it, and the smallest set of constraints
     * that can not be kept together.
     */
    public record UnmetView(
            String initiative,
            int missing,
            List<String> reasons,
            List<String> reasonCodes,
            List<String> clash,
            List<String> clashCodes) {
        static UnmetView of(AssignmentPlan.Unmet unmet, Texts texts, Locale locale) {
            return new UnmetView(
                    unmet.initiative(),
                    unmet.missing(),
                    Reasons.texts(unmet.reasons(), texts, locale),
                    Reasons.codes(unmet.reasons()),
                    Reasons.texts(unmet.clash(), texts, locale),
                    Reasons.codes(unmet.clash()));
        }
    }

    /** Who could take an initiative besides those who have it, the best suited first. */
    public record AlternatesView(String initiative, List<AlternateView> evaluators) {
        static AlternatesView of(AssignmentPlan.Alternates alternates) {
            return new AlternatesView(
                    alternates.initiative(),
                    alternates.evaluators().stream()
                            .map(one -> new AlternateView(one.evaluator(), one.affinity()))
                            .toList());
        }
    }

    /** An evaluator and how well the initiative suits him. */
    public record AlternateView(String evaluator, double affinity) {}

    static AssignmentPlanView of(AssignmentPlan plan, Texts texts, Locale locale) {
        return new AssignmentPlanView(
                plan.assigned(),
                new ObjectiveView(plan.total(), plan.minimum()),
                plan.bound(),
                plan.proven(),
                plan.unmet().stream()
                        .map(unmet -> UnmetView.of(unmet, texts, locale))
                        .toList(),
                plan.alternates().stream().map(AlternatesView::of).toList(),
                plan.unmetEvaluators().stream()
                        .map(unmet -> UnmetEvaluatorView.of(unmet, texts, locale))
                        .toList(),
                plan.randomized().map(RandomizedView::of));
    }
}
