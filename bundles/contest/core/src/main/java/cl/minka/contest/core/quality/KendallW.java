package cl.minka.contest.core.quality;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Kendall's coefficient of concordance W of m evaluators over the same n initiatives, with correction for ties (Kendall,
 * <i>Rank Correlation Methods</i>, 1948; Siegel, <i>Nonparametric Statistics</i>, 1956, 9.1).
 */
final class KendallW {
    private KendallW() {}

    static Figure of(Ratings ratings) {
        return Figure.unless(Lacks.crossing(ratings), () -> w(ratings.complete().orElseThrow()));
    }

    private static double w(double[][] scores) {
        double n = scores.length;
        int judges = scores[0].length;
        double[] sums = new double[scores.length];
        double ties = 0;
        for (int judge = 0; judge < judges; judge++) {
            int column = judge;
            Midranks ranked = new Midranks(
                    Arrays.stream(scores).mapToDouble(row -> row[column]).toArray());
            IntStream.range(0, sums.length).forEach(item -> sums[item] += ranked.ranks()[item]);
            ties += ranked.ties();
        }
        double middle = judges * (n + 1) / 2;
        double deviations =
                Arrays.stream(sums).map(sum -> (sum - middle) * (sum - middle)).sum();
        return 12 * deviations / (judges * (judges * (n * n * n - n) - ties));
    }
}
