package cl.minka.contest.core.assignment;

import cl.minka.contest.AssignmentWishes;
import cl.minka.contest.AssignmentWishes.Pair;
import cl.minka.contest.core.assignment.PanelConflicts.Candidate;
import cl.minka.contest.core.assignment.PanelConflicts.Reason;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What the organiser wants besides the objective: pairs that must or must not be, other numbers for some initiatives. */
final class PanelWishes {
    private final AssignmentWishes wishes;
    private final Map<String, String> initiatives;
    private final Set<String> panel;

    /**
     * @param initiatives ids of those admitted, by id and by externalId
     * @param panel user names
     */
    PanelWishes(AssignmentWishes wishes, Map<String, String> initiatives, Set<String> panel) {
        this.wishes = wishes;
        this.initiatives = initiatives;
        this.panel = panel;
    }

    /** Names that are not known, and pairs that are wanted and not wanted. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Set<Pair> forced = new HashSet<>();
        for (int n = 0; n < wishes.forced().size(); n++) {
            check("/forced/" + n, wishes.forced().get(n), faults);
            forced.add(resolved(wishes.forced().get(n)));
        }
        for (int n = 0; n < wishes.forbidden().size(); n++) {
            check("/forbidden/" + n, wishes.forbidden().get(n), faults);
            if (forced.contains(resolved(wishes.forbidden().get(n)))) {
                faults.add(Fault.at("/forbidden/" + n, "contest.assignment.forced-and-forbidden"));
            }
        }
        for (int n = 0; n < wishes.numbers().size(); n++) {
            checkInitiative("/numbers/" + n, wishes.numbers().get(n).initiative(), faults);
        }
        for (int n = 0; n < wishes.anchors().size(); n++) {
            if (!initiatives.containsKey(wishes.anchors().get(n))) {
                faults.add(Fault.at(
                        "/anchors/" + n,
                        "contest.assignment.not-admitted",
                        "initiative",
                        wishes.anchors().get(n)));
            }
        }
        return faults;
    }

    private void check(String pointer, Pair pair, List<Fault> faults) {
        checkInitiative(pointer, pair.initiative(), faults);
        if (!panel.contains(pair.evaluator())) {
            faults.add(Fault.at(pointer + "/evaluator", "contest.assignment.not-on-panel"));
        }
    }

    private void checkInitiative(String pointer, String reference, List<Fault> faults) {
        if (!initiatives.containsKey(reference)) {
            faults.add(Fault.at(pointer + "/initiative", "contest.assignment.not-admitted", "initiative", reference));
        }
    }

    private Pair resolved(Pair pair) {
        return new Pair(initiatives.getOrDefault(pair.initiative(), ""), pair.evaluator());
    }

    /**
     * Tells a situation what is wanted; answers the forced pairs, and those of the anchors, that do not stand yet, by
     * initiative.
     *
     * @throws Refusal {@code contest.assignment-refused} when something keeps a forced pair from being made
     */
    List<int[]> apply(PanelSituation situation) {
        Map<String, Integer> places = new HashMap<>();
        for (int e = 0; e < situation.panel().size(); e++) {
            places.put(situation.panel().get(e).username(), e);
        }
        for (AssignmentWishes.Wanted wanted : wishes.numbers()) {
            place(situation, wanted.initiative()).ifPresent(i -> situation.want(i, wanted.perInitiative()));
        }
        for (Pair pair : wishes.forbidden()) {
            place(situation, pair.initiative()).ifPresent(i -> situation.bar(i, places.get(pair.evaluator())));
        }
        List<Set<Integer>> given = IntStream.range(0, situation.initiatives().size())
                .mapToObj(i -> (Set<Integer>) new HashSet<Integer>())
                .toList();
        int[] loads = situation.loads();
        List<Fault> faults = new ArrayList<>();
        for (int n = 0; n < wishes.forced().size(); n++) {
            Pair pair = wishes.forced().get(n);
            int initiative = place(situation, pair.initiative()).orElseThrow();
            int evaluator = places.get(pair.evaluator());
            if (!situation.standing(initiative).get(evaluator)
                    && given.get(initiative).add(evaluator)) {
                loads[evaluator]++;
                String pointer = "/forced/" + n;
                obstacle(situation, initiative, evaluator, loads[evaluator])
                        .ifPresent(reason -> faults.add(Fault.at(pointer, reason, "count", 1)));
            }
        }
        anchor(situation, given, loads, faults);
        if (!faults.isEmpty()) {
            throw new Refusal(Kind.CONFLICT, "contest.assignment-refused", Map.of(), faults);
        }
        return given.stream()
                .map(some -> some.stream().mapToInt(Integer::intValue).sorted().toArray())
                .toList();
    }

    /** Everybody gets the anchors whom nothing keeps from them; who has no room for one is no reason to leave him out. */
    private void anchor(PanelSituation situation, List<Set<Integer>> given, int[] loads, List<Fault> faults) {
        for (int n = 0; n < wishes.anchors().size(); n++) {
            int initiative = place(situation, wishes.anchors().get(n)).orElseThrow();
            BitSet kept = situation.kept(initiative);
            int full = 0;
            for (int e = kept.nextClearBit(0); e < situation.panel().size(); e = kept.nextClearBit(e + 1)) {
                if (given.get(initiative).add(e)) {
                    loads[e]++;
                    full += loads[e] > situation.panel().get(e).maxLoad() ? 1 : 0;
                }
            }
            if (full > 0) {
                faults.add(Fault.at("/anchors/" + n, "contest.assignment.full-load", "count", full));
            }
        }
    }

    private Optional<Integer> place(PanelSituation situation, String reference) {
        return situation.initiative(initiatives.get(reference));
    }

    private static Optional<String> obstacle(PanelSituation situation, int initiative, int evaluator, int load) {
        Candidate candidate = situation.initiatives().get(initiative);
        Optional<Reason> reason = situation.conflicts().between(evaluator, candidate);
        if (reason.isPresent()) {
            return reason.map(Reason::key);
        }
        if (situation.recused(initiative).get(evaluator)) {
            return Optional.of("contest.assignment.recused");
        }
        return load > situation.panel().get(evaluator).maxLoad()
                ? Optional.of("contest.assignment.full-load")
                : Optional.empty();
    }
}
