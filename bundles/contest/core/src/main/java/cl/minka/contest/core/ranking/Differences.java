package cl.minka.contest.core.ranking;

import cl.minka.contest.Ranking;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Compares a stored ranking with one computed again, bit for bit. */
final class Differences {
    private static final int MOST = 100;

    private final List<String> found = new ArrayList<>();

    void compare(String what, Object stored, Object recomputed) {
        if (!Objects.equals(stored, recomputed) && found.size() < MOST) {
            found.add(what + ": " + stored + " <> " + recomputed);
        }
    }

    void compare(List<Ranking.Entry> stored, List<Ranking.Entry> recomputed) {
        Map<String, Ranking.Entry> before = byInitiative(stored);
        Map<String, Ranking.Entry> after = byInitiative(recomputed);
        TreeSet<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        for (String initiative : all) {
            if (before.containsKey(initiative) && after.containsKey(initiative)) {
                compare(initiative, before.get(initiative), after.get(initiative));
            } else {
                compare(initiative, before.containsKey(initiative), after.containsKey(initiative));
            }
        }
    }

    private void compare(String initiative, Ranking.Entry stored, Ranking.Entry recomputed) {
        compare(initiative + "/rank", stored.rank(), recomputed.rank());
        compare(initiative + "/tied", stored.tied(), recomputed.tied());
        compare(initiative + "/score", stored.score(), recomputed.score());
        compare(initiative + "/standardError", stored.standardError(), recomputed.standardError());
        compare(initiative + "/perCriterion", stored.perCriterion(), recomputed.perCriterion());
        compare(initiative + "/explanation", stored.explanation(), recomputed.explanation());
    }

    List<String> found() {
        return found;
    }

    private static Map<String, Ranking.Entry> byInitiative(List<Ranking.Entry> entries) {
        Map<String, Ranking.Entry> byInitiative = new HashMap<>();
        entries.forEach(entry -> byInitiative.put(entry.initiative(), entry));
        return byInitiative;
    }
}
