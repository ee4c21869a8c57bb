package cl.minka.contest;

import java.util.List;

/**
 * What a computed assignment did.
 *
 * @param assigned pairs made now
 * @param total sum of the affinities of all pairs that stand
 * @param minimum smallest sum of one initiative
 */
public record AssignmentPlan(int assigned, double total, double minimum, List<Unmet> unmet) {
    public AssignmentPlan {
        unmet = List.copyOf(unmet);
    }

    /**
     * An initiative that lacks evaluators.
     *
     * @param initiative id of the initiative
     * @param reasons why
     */
    public record Unmet(String initiative, int missing, List<cl.minka.kernel.Fault> reasons) {
        public Unmet {
            reasons = List.copyOf(reasons);
        }
    }
}
