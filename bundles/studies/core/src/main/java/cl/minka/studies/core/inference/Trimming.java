package cl.minka.studies.core.inference;

import cl.minka.studies.weighting.WeightOrder.Trim;
import java.util.Arrays;

/**
 * Keeps weights between two ends; what is cut off, or added, is taken from the others in equal parts (as {@code trimWeights} of R's
 * {@code survey} with {@code strict = TRUE}).
 */
record Trimming(double lower, double upper) {
    private static final int ROUNDS = 100;
    private static final double CLOSE = 1e-9;

    /** The ends, where one is so many times the median of these weights. */
    static Trimming of(Trim trim, double[] weights) {
        double upper = trim.upper().orElse(Double.POSITIVE_INFINITY);
        double[] sorted = Arrays.stream(weights).sorted().toArray();
        double median = sorted.length == 0 ? 0 : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        double byMedian = trim.times().map(times -> times * median).orElse(Double.POSITIVE_INFINITY);
        return new Trimming(trim.lower().orElse(Double.NEGATIVE_INFINITY), Math.min(upper, byMedian));
    }

    boolean isWithin(double weight) {
        return weight >= lower * (1 - CLOSE) && weight <= upper * (1 + CLOSE);
    }

    long outside(double[] weights) {
        return Arrays.stream(weights).filter(weight -> !isWithin(weight)).count();
    }

    double[] trimmed(double[] weights) {
        double[] now = weights.clone();
        for (int round = 0; round < ROUNDS && outside(now) > 0; round++) {
            double moved = 0;
            long free = 0;
            boolean[] cut = new boolean[now.length];
            for (int i = 0; i < now.length; i++) {
                double kept = Math.max(lower, Math.min(upper, now[i]));
                cut[i] = kept != now[i] || now[i] == upper || now[i] == lower;
                moved += now[i] - kept;
                now[i] = kept;
                free += cut[i] ? 0 : 1;
            }
            if (free == 0) {
                return now;
            }
            for (int i = 0; i < now.length; i++) {
                now[i] += cut[i] ? 0 : moved / free;
            }
        }
        return now;
    }
}
