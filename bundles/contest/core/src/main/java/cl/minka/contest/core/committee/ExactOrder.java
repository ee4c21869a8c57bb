package cl.minka.contest.core.committee;

import java.util.Arrays;

/** The best order by dynamic programming over sets (Held and Karp 1962); of several, the first by index. */
final class ExactOrder {
    private ExactOrder() {}

    static int[] of(PatternDistances distances) {
        int count = distances.count();
        int all = (1 << count) - 1;
        int[][] rest = rest(distances, all);
        int[] order = new int[count];
        int last = -1;
        int done = 0;
        for (int at = 0; at < count; at++) {
            int best = -1;
            for (int next = 0; next < count; next++) {
                if ((done & 1 << next) == 0
                        && (best < 0
                                || distances.of(last, next) + rest[done | 1 << next][next]
                                        < distances.of(last, best) + rest[done | 1 << best][best])) {
                    best = next;
                }
            }
            order[at] = best;
            done |= 1 << best;
            last = best;
        }
        return order;
    }

    /** What is still to be paid, by the set of patterns that are done and the last of them. */
    private static int[][] rest(PatternDistances distances, int all) {
        int count = distances.count();
        int[][] rest = new int[all + 1][count];
        for (int done = all; done > 0; done--) {
            Arrays.fill(rest[done], Integer.MAX_VALUE);
            for (int last = 0; last < count; last++) {
                if ((done & 1 << last) != 0) {
                    rest[done][last] = done == all ? distances.of(last, -1) : least(distances, rest, done, last);
                }
            }
        }
        return rest;
    }

    private static int least(PatternDistances distances, int[][] rest, int done, int last) {
        int least = Integer.MAX_VALUE;
        for (int next = 0; next < distances.count(); next++) {
            if ((done & 1 << next) == 0) {
                least = Math.min(least, distances.of(last, next) + rest[done | 1 << next][next]);
            }
        }
        return least;
    }
}
