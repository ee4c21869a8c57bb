package cl.minka.studies.core.estimation;

/** Variance over that of a simple random sample of as many rows (Kish 1965), as {@code deff} of R's {@code survey} has it. */
final class DesignEffect {
    private DesignEffect() {}

    /** NaN where there is none: a single row, no spread, or weights whose sum is less than the rows. */
    static double of(
            Figure figure, double[] values, double variance, double[] weights, boolean[] inside, boolean replaced) {
        double sum = Figure.total(weights, inside);
        long n = count(weights, inside);
        if (n < 2 || !replaced && sum < n) {
            return Double.NaN;
        }
        double simple = spread(values, weights, inside, sum, n) / n * (replaced ? 1 : (sum - n) / sum);
        return variance / (figure.isTotal() ? simple * sum * sum : simple);
    }

    static long count(double[] weights, boolean[] inside) {
        long n = 0;
        for (int row = 0; row < weights.length; row++) {
            n += inside[row] && weights[row] != 0 ? 1 : 0;
        }
        return n;
    }

    private static double spread(double[] values, double[] weights, boolean[] inside, double sum, long n) {
        double mean = Figure.total(values, weights, inside) / sum;
        Sum squares = new Sum();
        for (int row = 0; row < values.length; row++) {
            if (inside[row]) {
                double distance = values[row] - mean;
                squares.add(weights[row] * distance * distance);
            }
        }
        return squares.value() / sum * n / (n - 1);
    }
}
