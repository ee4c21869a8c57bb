package cl.minka.studies.core.estimation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Quantiles of the values of rows inside: the smallest value at which the share of the weights reaches a probability. */
final class Quantile {
    private final double[] sorted;
    private final double[] shares;

    Quantile(double[] values, double[] weights, boolean[] inside) {
        int[] order = IntStream.range(0, values.length)
                .filter(row -> inside[row] && weights[row] != 0)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> values[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        sorted = Arrays.stream(order).mapToDouble(row -> values[row]).toArray();
        shares = new double[order.length];
        Sum cumulated = new Sum();
        for (int i = 0; i < order.length; i++) {
            cumulated.add(weights[order[i]]);
            shares[i] = cumulated.value();
        }
    }

    boolean isEmpty() {
        return sorted.length == 0;
    }

    /** NaN for a probability below 0 or above 1. */
    double at(double probability) {
        if (!(probability >= 0 && probability <= 1) || isEmpty()) {
            return Double.NaN;
        }
        double all = shares[shares.length - 1];
        int low = 0;
        int high = shares.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (shares[middle] <= probability * all) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        boolean exact = low > 0 && probability - shares[low - 1] / all == 0;
        return sorted[exact ? low - 1 : Math.min(low, sorted.length - 1)];
    }
}
