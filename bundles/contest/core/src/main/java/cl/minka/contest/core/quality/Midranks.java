package cl.minka.contest.core.quality;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Ranks from 1; equal scores share the mean of their places. */
final class Midranks {
    private final double[] ranks;
    private final double ties;

    Midranks(double[] scores) {
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> scores[place]))
                .mapToInt(Integer::intValue)
                .toArray();
        ranks = new double[scores.length];
        double tied = 0;
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && scores[order[to]] == scores[order[from]]) {
                to++;
            }
            double shared = (from + 1 + to) / 2.0;
            Arrays.stream(order, from, to).forEach(place -> ranks[place] = shared);
            double group = to - from;
            tied += group * group * group - group;
            from = to;
        }
        ties = tied;
    }

    /** In the order of the scores. */
    double[] ranks() {
        return ranks;
    }

    /** Σ (t³ − t) over the groups of t equal scores. */
    double ties() {
        return ties;
    }
}
