package cl.minka.scoring.bradley.terry;

import cl.minka.plugin.scoring.Comparisons;
import cl.minka.plugin.scoring.Comparisons.Pair;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Ford's condition (1957): estimates are finite where wins (or ties) lead from every initiative to every other. */
final class Wins {
    private Wins() {}

    static boolean joinAll(Comparisons comparisons) {
        int size = comparisons.initiatives().size();
        List<List<Integer>> beats = lists(size);
        List<List<Integer>> beatenBy = lists(size);
        for (Pair pair : comparisons.pairs()) {
            if (pair.wins() + pair.ties() > 0) {
                beats.get(pair.first()).add(pair.second());
                beatenBy.get(pair.second()).add(pair.first());
            }
            if (pair.losses() + pair.ties() > 0) {
                beats.get(pair.second()).add(pair.first());
                beatenBy.get(pair.first()).add(pair.second());
            }
        }
        return reached(beats) == size && reached(beatenBy) == size;
    }

    private static List<List<Integer>> lists(int size) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int n = 0; n < size; n++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    /** How many are reached from the first, itself too. */
    private static int reached(List<List<Integer>> next) {
        BitSet seen = new BitSet();
        List<Integer> open = new ArrayList<>();
        if (!next.isEmpty()) {
            open.add(0);
            seen.set(0);
        }
        while (!open.isEmpty()) {
            for (int to : next.get(open.remove(open.size() - 1))) {
                if (!seen.get(to)) {
                    seen.set(to);
                    open.add(to);
                }
            }
        }
        return seen.cardinality();
    }
}
