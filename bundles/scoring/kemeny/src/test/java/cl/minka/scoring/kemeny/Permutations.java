package cl.minka.scoring.kemeny;

import cl.minka.plugin.scoring.Comparisons.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Kemeny's method by trying every order: what the strategy is held to. */
final class Permutations {
    private final int size;
    private final List<Pair> pairs;
    private final boolean[][] reaches;
    private final List<int[]> best = new ArrayList<>();
    private int distance = Integer.MAX_VALUE;

    Permutations(int size, List<Pair> pairs) {
        this.size = size;
        this.pairs = pairs;
        this.reaches = reaches();
        extend(new int[0]);
    }

    int distance() {
        return distance;
    }

    /** By the best orders that do not mix what reaches each other over majorities with what does not. */
    double score(int place) {
        double points = 0;
        for (int other = 0; other < size; other++) {
            if (other != place) {
                boolean above = false;
                boolean below = false;
                for (int[] ranks : best) {
                    above |= ranks[place] < ranks[other];
                    below |= ranks[place] > ranks[other];
                }
                points += above && below ? 0.5 : above ? 1 : 0;
            }
        }
        return 100 * points / (size - 1);
    }

    private void extend(int[] order) {
        if (order.length < size) {
            for (int next = 0; next < size; next++) {
                int one = next;
                if (Arrays.stream(order).noneMatch(placed -> placed == one)) {
                    int[] longer = Arrays.copyOf(order, order.length + 1);
                    longer[order.length] = next;
                    extend(longer);
                }
            }
            return;
        }
        int[] ranks = new int[size];
        for (int rank = 0; rank < size; rank++) {
            ranks[order[rank]] = rank;
        }
        int sum = 0;
        for (Pair pair : pairs) {
            sum += ranks[pair.first()] < ranks[pair.second()] ? pair.losses() : pair.wins();
        }
        if (sum < distance) {
            distance = sum;
            best.clear();
        }
        if (sum == distance && !mixes(order)) {
            best.add(ranks);
        }
    }

    private boolean mixes(int[] order) {
        for (int first = 0; first < size; first++) {
            for (int last = first + 2; last < size; last++) {
                for (int between = first + 1; between < last; between++) {
                    if (together(order[first], order[last]) && !together(order[first], order[between])) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean together(int one, int other) {
        return reaches[one][other] && reaches[other][one];
    }

    private boolean[][] reaches() {
        boolean[][] reaches = new boolean[size][size];
        pairs.forEach(pair -> {
            reaches[pair.first()][pair.second()] = pair.wins() > pair.losses();
            reaches[pair.second()][pair.first()] = pair.losses() > pair.wins();
        });
        for (int over = 0; over < size; over++) {
            for (int from = 0; from < size; from++) {
                for (int to = 0; to < size; to++) {
                    reaches[from][to] |= reaches[from][over] && reaches[over][to];
                }
            }
        }
        return reaches;
    }
}
