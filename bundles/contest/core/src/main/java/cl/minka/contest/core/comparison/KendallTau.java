package cl.minka.contest.core.comparison;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;

/**
 * Kendall's τ-b: (concordant − discordant pairs) / √((pairs − pairs tied in x)(pairs − pairs tied in y)), M. G. Kendall,
 * The treatment of ties in ranking problems, Biometrika 33 (1945) 239–251; counted in n·log n steps after W. R. Knight,
 * A computer method for calculating Kendall's tau with ungrouped data, JASA 61 (1966) 436–439.
 */
final class KendallTau {
    private KendallTau() {}

    /** Empty for fewer than two, or where either ties all. */
    static OptionalDouble of(double[] x, double[] y) {
        int n = x.length;
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> x[i]).thenComparingDouble(i -> y[i]));
        long tiedX = 0;
        long tiedBoth = 0;
        int sameX = 0;
        int sameBoth = 0;
        for (int i = 1; i < n; i++) {
            boolean isSameX = x[order[i]] == x[order[i - 1]];
            sameX = isSameX ? sameX + 1 : 0;
            sameBoth = isSameX && y[order[i]] == y[order[i - 1]] ? sameBoth + 1 : 0;
            tiedX += sameX;
            tiedBoth += sameBoth;
        }
        double[] byX = Arrays.stream(order).mapToDouble(i -> y[i]).toArray();
        long discordant = exchanges(byX, new double[n], 0, n);
        long tiedY = ties(byX);
        long pairs = (long) n * (n - 1) / 2;
        long difference = pairs - tiedX - tiedY + tiedBoth - 2 * discordant;
        return pairs == tiedX || pairs == tiedY
                ? OptionalDouble.empty()
                : OptionalDouble.of(difference / Math.sqrt((double) (pairs - tiedX) * (pairs - tiedY)));
    }

    /** Pairs of equals among values in order. */
    private static long ties(double[] sorted) {
        long ties = 0;
        int same = 0;
        for (int i = 1; i < sorted.length; i++) {
            same = sorted[i] == sorted[i - 1] ? same + 1 : 0;
            ties += same;
        }
        return ties;
    }

    /** Sorts by merging and counts the pairs that stood in the wrong order. */
    private static long exchanges(double[] values, double[] spare, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long count = exchanges(values, spare, from, middle) + exchanges(values, spare, middle, to);
        int left = from;
        int right = middle;
        for (int at = from; at < to; at++) {
            if (right == to || left < middle && values[left] <= values[right]) {
                spare[at] = values[left++];
            } else {
                spare[at] = values[right++];
                count += middle - left;
            }
        }
        System.arraycopy(spare, from, values, from, to - from);
        return count;
    }
}
