package cl.minka.contest.rest;

import cl.minka.contest.AssignmentPlan;
import cl.minka.kernel.rest.Texts;
import java.util.List;
import java.util.Locale;

/** What a computed assignment did; reasons are sentences. */
public record AssignmentPlanView(int assigned, ObjectiveView objective, List<UnmetView> unmet) {
    /** The sum of the affinities of all pairs that stand, and the smallest sum of one initiative. */
    public record ObjectiveView(double total, double minimum) {}

    /** An initiative that lacks evaluators. */
    public record UnmetView(String initiative, int missing, List<String> reasons, List<String> reasonCodes) {
        static UnmetView of(AssignmentPlan.Unmet unmet, Texts texts, Locale locale) {
            return new UnmetView(
                    unmet.initiative(),
                    unmet.missing(),
                    Reasons.texts(unmet.reasons(), texts, locale),
                    Reasons.codes(unmet.reasons()));
        }
    }

    static AssignmentPlanView of(AssignmentPlan plan, Texts texts, Locale locale) {
        return new AssignmentPlanView(
                plan.assigned(),
                new ObjectiveView(plan.total(), plan.minimum()),
                plan.unmet().stream()
                        .map(unmet -> UnmetView.of(unmet, texts, locale))
                        .toList());
    }
}
