package cl.minka.contest.rest;

import cl.minka.contest.AssignmentPlan;
import cl.minka.kernel.rest.Texts;
import java.util.List;
import java.util.Locale;
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
        List<AlternatesView> alternates) {
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
                plan.alternates().stream().map(AlternatesView::of).toList());
    }
}
