package cl.minka.studies.core.estimation;

import java.util.Arrays;

/** Quantiles of the values of rows inside: the smallest value at which the share of the weights reaches a probability. */
final class Quantile {
    private final double[] sorted;
    private final double[] shares;

    Quantile(double[] values, double[] weights, boolean[] inside) {
        double[] some = new double[values.length];
        int size = 0;
        for (int row = 0; row < values.length; row++) {
            if (inside[row] && weights[row] != 0) {
                some[size++] = values[row];
            }
        }
        Arrays.sort(some, 0, size);
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            if (distinct == 0 || some[i] != some[distinct - 1]) {
                some[distinct++] = some[i];
            }
        }
        sorted = Arrays.copyOf(some, distinct);
        Sum[] sums = new Sum[distinct];
        Arrays.setAll(sums, i -> new Sum());
        for (int row = 0; row < values.length; row++) {
            if (inside[row] && weights[row] != 0) {
                sums[Arrays.binarySearch(sorted, values[row])].add(weights[row]);
            }
        }
        shares = new double[distinct];
        Sum cumulated = new Sum();
        for (int i = 0; i < distinct; i++) {
            cumulated.add(sums[i].value());
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
