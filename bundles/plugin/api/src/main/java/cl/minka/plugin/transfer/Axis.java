package cl.minka.plugin.transfer;

import java.util.Arrays;

/** One standardised indicator. */
final class Axis {
    /** Makes the median absolute deviation of normal values their standard deviation (Hampel 1974). */
    private static final double NORMAL = 1.4826;

    final String name;
    final double weight;
    private final boolean logarithm;
    private final double centre;
    private final double deviation;
    private final double cap;

    Axis(String name, double weight, boolean logarithm, double centre, double deviation, double cap) {
        this.name = name;
        this.weight = weight;
        this.logarithm = logarithm;
        this.centre = centre;
        this.deviation = deviation;
        this.cap = cap;
    }

    static Axis byMean(String name, double weight, boolean logarithm, double[] sorted, double cap) {
        double mean = sum(sorted) / sorted.length;
        double[] squares = Arrays.stream(sorted)
                .map(value -> (value - mean) * (value - mean))
                .toArray();
        return new Axis(name, weight, logarithm, mean, Math.sqrt(sum(squares) / sorted.length), cap);
    }

    /** Not a number where the value is not there. */
    double at(Double value) {
        return value == null
                ? Double.NaN
                : Math.max(-cap, Math.min(cap, (scaled(value, logarithm) - centre) / deviation));
    }

    static double scaled(double value, boolean logarithm) {
        if (!logarithm) {
            return value;
        }
        return value > 0 ? StrictMath.log(value) : Double.NaN;
    }

    static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    static double medianDeviation(double[] sorted, double median) {
        return NORMAL
                * median(Arrays.stream(sorted)
                        .map(value -> Math.abs(value - median))
                        .sorted()
                        .toArray());
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
