package cl.minka.contest.core.assignment;

import cl.minka.contest.AssignmentPlan.UnmetEvaluator;
import cl.minka.contest.core.assignment.PanelConflicts.Reason;
import cl.minka.kernel.Fault;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells who has fewer initiatives than he should have at least, and what keeps how many from him. */
final class UnmetEvaluators {
    private final PanelSituation situation;
    private final int[] loads;
    private final BitSet unmet = new BitSet();

    UnmetEvaluators(PanelSituation situation, int[] loads) {
        this.situation = situation;
        this.loads = loads;
        for (int e = 0; e < loads.length; e++) {
            unmet.set(e, loads[e] < situation.panel().get(e).minLoad());
        }
    }

    /** By user name. */
    List<UnmetEvaluator> list() {
        if (unmet.isEmpty()) {
            return List.of();
        }
        List<Map<String, Integer>> counts = new ArrayList<>();
        for (int e = 0; e < loads.length; e++) {
            counts.add(new LinkedHashMap<>());
        }
        for (int i = 0; i < situation.initiatives().size(); i++) {
            count(i, counts);
        }
        return unmet.stream()
                .mapToObj(e -> new UnmetEvaluator(
                        situation.panel().get(e).username(),
                        situation.panel().get(e).minLoad() - loads[e],
                        reasons(counts.get(e))))
                .sorted(Comparator.comparing(UnmetEvaluator::evaluator))
                .toList();
    }

    /** Each initiative that he does not have, under the first thing that keeps it from him. */
    private void count(int initiative, List<Map<String, Integer>> counts) {
        BitSet seen = (BitSet) situation.standing(initiative).clone();
        for (Map.Entry<Reason, BitSet> excluded : situation
                .conflicts()
                .of(situation.initiatives().get(initiative))
                .entrySet()) {
            count(seen, excluded.getValue(), excluded.getKey().least(), counts);
        }
        count(seen, situation.recused(initiative), "contest.least.recused", counts);
        count(seen, situation.barred(initiative), "contest.least.forbidden", counts);
        count(seen, unmet, "contest.least.others-have-it", counts);
    }

    private void count(BitSet seen, BitSet evaluators, String key, List<Map<String, Integer>> counts) {
        BitSet fresh = (BitSet) evaluators.clone();
        fresh.and(unmet);
        fresh.andNot(seen);
        seen.or(fresh);
        fresh.stream().forEach(e -> counts.get(e).merge(key, 1, Integer::sum));
    }

    private List<Fault> reasons(Map<String, Integer> counts) {
        return counts.isEmpty()
                ? List.of(Fault.at("", "contest.least.no-initiatives"))
                : counts.entrySet().stream()
                        .map(entry -> Fault.at("", entry.getKey(), "count", entry.getValue()))
                        .toList();
    }
}
