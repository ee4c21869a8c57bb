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
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/** Tells what an assignment came to: the total, the worst-served initiative, and why some lack evaluators. */
final class PlanReport {
    private final PanelSituation situation;
    private final IntFunction<List<Fault>> clash;
    private final int[] loads;

    /** @param clash of the constraints that keep an initiative from having enough, before the assignment was made */
    PlanReport(PanelSituation situation, IntFunction<List<Fault>> clash) {
        this.situation = situation;
        this.clash = clash;
        this.loads = situation.loads();
    }

    /**
     * @param alternates how many are named for each initiative
     */
    AssignmentPlan plan(int assigned, int alternates, PanelSolver.Found found) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal least = null;
        List<Unmet> unmet = new ArrayList<>();
        for (int i = 0; i < situation.initiatives().size(); i++) {
            BigDecimal own = sum(i);
            total = total.add(own);
            least = least == null ? own : least.min(own);
            int missing = situation.missing(i);
            if (missing > 0) {
                unmet.add(new Unmet(situation.initiatives().get(i).id(), missing, reasons(i), clash.apply(i)));
            }
        }
        unmet.sort(Comparator.comparing(Unmet::initiative));
        double minimum = least == null ? 0 : least.doubleValue();
        return new AssignmentPlan(
                assigned,
                total.doubleValue(),
                minimum,
                bound(found.bound(), minimum, found.proven()),
                found.proven(),
                unmet,
                new PanelAlternates(situation, loads).best(alternates),
                new UnmetEvaluators(situation, loads).list(),
                found.randomized());
    }

    /** A bound that is met is told as the minimum itself, without what rounding left. */
    private static OptionalDouble bound(OptionalDouble bound, double minimum, boolean proven) {
        return bound.isEmpty() ? bound : OptionalDouble.of(proven ? minimum : Math.max(minimum, bound.getAsDouble()));
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
        add(reasons, seen, "contest.assignment.forbidden", situation.barred(initiative));
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
