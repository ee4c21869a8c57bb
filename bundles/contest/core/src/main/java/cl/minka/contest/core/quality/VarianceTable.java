package cl.minka.contest.core.quality;

import java.util.Arrays;
import java.util.List;

/**
 * Mean squares of n initiatives × k scores, named as by Shrout and Fleiss 1979: between (BMS) and within (WMS) targets.
 */
record VarianceTable(int n, int k, double bms, double wms) {
    static VarianceTable of(List<double[]> units) {
        int n = units.size();
        int k = units.get(0).length;
        double grand = units.stream().flatMapToDouble(Arrays::stream).average().orElseThrow();
        double first = units.get(0)[0];
        if (units.stream().flatMapToDouble(Arrays::stream).allMatch(score -> score == first)) {
            return new VarianceTable(n, k, 0, 0);
        }
        double between = 0;
        double within = 0;
        for (double[] unit : units) {
            double mean = mean(unit);
            between += k * (mean - grand) * (mean - grand);
            within += squares(unit, mean);
        }
        return new VarianceTable(n, k, between / (n - 1), within / (n * (k - 1.0)));
    }

    /** Mean square of the judges (JMS), who are the columns. */
    double jms(double[][] scores) {
        if (bms == 0 && wms == 0) {
            return 0;
        }
        double[] means = new double[k];
        for (double[] row : scores) {
            for (int judge = 0; judge < k; judge++) {
                means[judge] += row[judge] / n;
            }
        }
        return n * squares(means, mean(means)) / (k - 1);
    }

    /** Residual mean square (EMS): what is within targets and not of the judges. */
    double ems(double jms) {
        double residual = Math.max(0, wms * n * (k - 1) - jms * (k - 1));
        return residual / ((n - 1.0) * (k - 1));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double squares(double[] values, double mean) {
        return Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
    }
}
