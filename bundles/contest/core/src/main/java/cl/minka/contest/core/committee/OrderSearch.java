package cl.minka.contest.core.committee;

import java.util.Random;

/**
 * A good order of many patterns: nearest neighbour, then reversals and moves of short stretches while they help, then the
 * same again from where three random cuts lead. Its seed is fixed and its limits are counted steps: the same input gives
 * the same answer on any machine.
 */
final class OrderSearch {
    private static final long SEED = 20270301;
    private static final int ROUNDS = 400;
    private static final long STEPS = 30_000_000;
    private static final int LONGEST_STRETCH = 3;

    private final PatternDistances distances;
    private final int least;
    private final Random random = new Random(SEED);
    private long steps;

    /** @param least runs that no order can do without: the search ends there */
    OrderSearch(PatternDistances distances, int least) {
        this.distances = distances;
        this.least = least;
    }

    int[] run() {
        int[] best = nearest();
        improve(best);
        int runs = distances.runs(best);
        for (int round = 0; round < ROUNDS && runs > least && steps < STEPS; round++) {
            int[] trial = shaken(best);
            improve(trial);
            int found = distances.runs(trial);
            if (found <= runs) {
                best = trial;
                runs = found;
            }
        }
        return best;
    }

    private int[] nearest() {
        int count = distances.count();
        int[] order = new int[count];
        boolean[] used = new boolean[count];
        int last = -1;
        for (int at = 0; at < count; at++) {
            int best = -1;
            for (int next = 0; next < count; next++) {
                if (!used[next] && (best < 0 || distances.of(last, next) < distances.of(last, best))) {
                    best = next;
                }
            }
            used[best] = true;
            order[at] = best;
            last = best;
        }
        return order;
    }

    private void improve(int[] order) {
        boolean better = true;
        while (better && steps < STEPS) {
            better = reverse(order) || move(order);
        }
    }

    private boolean reverse(int[] order) {
        for (int from = 0; from < order.length - 1; from++) {
            for (int to = from + 1; to < order.length; to++) {
                steps++;
                int before = at(order, from - 1);
                int after = at(order, to + 1);
                int gain = distances.of(before, order[from])
                        + distances.of(order[to], after)
                        - distances.of(before, order[to])
                        - distances.of(order[from], after);
                if (gain > 0) {
                    reverse(order, from, to);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean move(int[] order) {
        for (int length = 1; length <= LONGEST_STRETCH; length++) {
            for (int from = 0; from + length <= order.length; from++) {
                int first = order[from];
                int last = order[from + length - 1];
                int before = at(order, from - 1);
                int after = at(order, from + length);
                int freed = distances.of(before, first) + distances.of(last, after) - distances.of(before, after);
                for (int to = 0; freed > 0 && to <= order.length; to++) {
                    steps++;
                    if (to >= from && to <= from + length) {
                        continue;
                    }
                    int left = at(order, to - 1);
                    int right = at(order, to);
                    if (distances.of(left, first) + distances.of(last, right) - distances.of(left, right) < freed) {
                        shift(order, from, length, to);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private int[] shaken(int[] order) {
        int count = order.length;
        int[] cuts = random.ints(3, 0, count + 1).sorted().toArray();
        int[] shaken = new int[count];
        int[][] pieces = {{0, cuts[0]}, {cuts[1], cuts[2]}, {cuts[0], cuts[1]}, {cuts[2], count}};
        int at = 0;
        for (int[] piece : pieces) {
            System.arraycopy(order, piece[0], shaken, at, piece[1] - piece[0]);
            at += piece[1] - piece[0];
        }
        return shaken;
    }

    private static void shift(int[] order, int from, int length, int to) {
        int[] stretch = java.util.Arrays.copyOfRange(order, from, from + length);
        if (to < from) {
            System.arraycopy(order, to, order, to + length, from - to);
            System.arraycopy(stretch, 0, order, to, length);
        } else {
            System.arraycopy(order, from + length, order, from, to - from - length);
            System.arraycopy(stretch, 0, order, to - length, length);
        }
    }

    private static void reverse(int[] order, int from, int to) {
        for (int low = from, high = to; low < high; low++, high--) {
            int kept = order[low];
            order[low] = order[high];
            order[high] = kept;
        }
    }

    private static int at(int[] order, int index) {
        return index < 0 || index >= order.length ? -1 : order[index];
    }
}
