package cl.minka.contest.core.assignment;

import cl.minka.contest.AssignmentPlan;
import cl.minka.contest.AssignmentPlan.Unmet;
import cl.minka.contest.core.assignment.PanelConflicts.Candidate;
import cl.minka.kernel.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Tells what an assignment came to: the total, the worst-served initiative, and why some lack evaluators. */
final class PlanReport {
    private final PanelSituation situation;
    private final int[] loads;

    PlanReport(PanelSituation situation) {
        this.situation = situation;
        this.loads = situation.loads();
    }

    AssignmentPlan plan(int assigned, int perInitiative) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal least = null;
        List<Unmet> unmet = new ArrayList<>();
        for (int i = 0; i < situation.initiatives().size(); i++) {
            BigDecimal own = sum(i);
            total = total.add(own);
            least = least == null ? own : least.min(own);
            int missing = perInitiative - situation.standing(i).cardinality() - situation.others(i);
            if (missing > 0) {
                unmet.add(new Unmet(situation.initiatives().get(i).id(), missing, reasons(i)));
            }
        }
        unmet.sort(Comparator.comparing(Unmet::initiative));
        return new AssignmentPlan(assigned, total.doubleValue(), least == null ? 0 : least.doubleValue(), unmet);
    }

    private BigDecimal sum(int initiative) {
        return situation.standing(initiative).stream()
                .mapToObj(evaluator -> BigDecimal.valueOf(situation.affinity(initiative, evaluator)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Every evaluator who does not have it, under the first thing that keeps him from it. */
    private List<Fault> reasons(int initiative) {
        List<Fault> reasons = new ArrayList<>();
        int size = situation.panel().size();
        if (size == 0) {
            return List.of(Fault.at("", "contest.assignment.no-evaluators"));
        }
        Candidate candidate = situation.initiatives().get(initiative);
        BitSet seen = (BitSet) situation.standing(initiative).clone();
        for (Map.Entry<PanelConflicts.Reason, BitSet> excluded :
                situation.conflicts().of(candidate).entrySet()) {
            add(reasons, seen, excluded.getKey().key(), excluded.getValue());
        }
        add(reasons, seen, "contest.assignment.recused", situation.recused(initiative));
        BitSet full = new BitSet(size);
        for (int evaluator = 0; evaluator < size; evaluator++) {
            full.set(
                    evaluator,
                    loads[evaluator] >= situation.panel().get(evaluator).maxLoad());
        }
        add(reasons, seen, "contest.assignment.full-load", full);
        if (situation.standing(initiative).cardinality() == size) {
            reasons.add(Fault.at("", "contest.assignment.panel-exhausted", "count", size));
        }
        return reasons;
    }

    private static void add(List<Fault> reasons, BitSet seen, String key, BitSet evaluators) {
        BitSet fresh = (BitSet) evaluators.clone();
        fresh.andNot(seen);
        if (!fresh.isEmpty()) {
            reasons.add(Fault.at("", key, "count", fresh.cardinality()));
            seen.or(fresh);
        }
    }
}
