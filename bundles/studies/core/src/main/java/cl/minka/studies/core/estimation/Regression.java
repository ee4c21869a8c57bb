package cl.minka.studies.core.estimation;

/**
 * Generalised regression with constant variance (Särndal, Swensson and Wretman 1992, 6.5): the weights closest to the sampling weights,
 * by the chi-square distance, that meet all totals. Least squares by orthogonal columns, each orthogonalised twice.
 */
final class Regression implements Weighting {
    private static final double DEPENDENT = 1e-10;

    private final double[][] columns;
    private final double[] totals;
    private final double[] sampling;
    private final Fit fit;
    private final double[] weights;

    /**
     * @param columns of the model, by column then row
     * @param totals of the population, one a column
     */
    Regression(double[][] columns, double[] totals, double[] sampling) {
        this.columns = columns;
        this.totals = totals;
        this.sampling = sampling;
        this.fit = new Fit(columns, sampling);
        this.weights = fit.calibrated(totals);
    }

    @Override
    public double[] weights() {
        return weights;
    }

    @Override
    public double[] residuals(double[] influence) {
        double[] scaled = Weighting.times(influence, fit.roots);
        fit.takeAway(scaled);
        fit.takeAway(scaled);
        double[] residuals = new double[influence.length];
        for (int row = 0; row < influence.length; row++) {
            double root = fit.roots[row];
            residuals[row] = root == 0 ? 0 : scaled[row] / root * weights[row];
        }
        return residuals;
    }

    @Override
    public double[] again(double[] others) {
        return new Fit(columns, others).calibrated(totals);
    }

    double[] sampling() {
        return sampling;
    }

    /** An orthogonal base of the weighted columns. */
    private static final class Fit {
        private final double[] roots;
        private final double[][] base;
        private final double[][] upper;
        private final double[] sums;

        Fit(double[][] columns, double[] weights) {
            int size = columns.length;
            roots = new double[weights.length];
            for (int row = 0; row < roots.length; row++) {
                roots[row] = Math.sqrt(weights[row]);
            }
            base = new double[size][];
            upper = new double[size][size];
            sums = new double[size];
            for (int c = 0; c < size; c++) {
                sums[c] = Sum.ofProducts(columns[c], weights);
                base[c] = Weighting.times(columns[c], roots);
                double before = length(base[c]);
                project(c);
                project(c);
                double after = length(base[c]);
                upper[c][c] = after <= DEPENDENT * before ? 0 : after;
                for (int row = 0; row < roots.length; row++) {
                    base[c][row] = upper[c][c] == 0 ? 0 : base[c][row] / after;
                }
            }
        }

        private void project(int c) {
            for (int b = 0; b < c; b++) {
                double along = Sum.ofProducts(base[b], base[c]);
                upper[b][c] += along;
                subtract(base[c], base[b], along);
            }
        }

        void takeAway(double[] values) {
            for (double[] one : base) {
                subtract(values, one, Sum.ofProducts(one, values));
            }
        }

        double[] calibrated(double[] totals) {
            int size = totals.length;
            double[] solved = new double[size];
            for (int c = 0; c < size; c++) {
                double left = totals[c] - sums[c];
                for (int b = 0; b < c; b++) {
                    left -= upper[b][c] * solved[b];
                }
                solved[c] = upper[c][c] == 0 ? 0 : left / upper[c][c];
            }
            double[] calibrated = new double[roots.length];
            for (int row = 0; row < roots.length; row++) {
                double shift = 0;
                for (int c = 0; c < size; c++) {
                    shift += base[c][row] * solved[c];
                }
                calibrated[row] = roots[row] * (roots[row] + shift);
            }
            return calibrated;
        }

        private static void subtract(double[] from, double[] one, double times) {
            for (int row = 0; row < from.length; row++) {
                from[row] -= times * one[row];
            }
        }

        private static double length(double[] values) {
            return Math.sqrt(Sum.ofProducts(values, values));
        }
    }
}
