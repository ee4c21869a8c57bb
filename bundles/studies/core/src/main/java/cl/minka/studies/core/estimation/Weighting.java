package cl.minka.studies.core.estimation;

/** Weights that meet known totals, and what that takes from the variance. */
interface Weighting {
    /** The weights that figures are made with. */
    double[] weights();

    /**
     * What is left of the influence of each row once the calibration has explained its part, times the weight.
     *
     * @param influence of each row on the figure; 0 outside of what is estimated
     */
    double[] residuals(double[] influence);

    /** The same calibration of other sampling weights, such as those of a replicate. */
    double[] again(double[] sampling);

    /** Sampling weights as they are. */
    static Weighting none(double[] sampling) {
        return new Weighting() {
            @Override
            public double[] weights() {
                return sampling;
            }

            @Override
            public double[] residuals(double[] influence) {
                return times(influence, sampling);
            }

            @Override
            public double[] again(double[] others) {
                return others;
            }
        };
    }

    static double[] times(double[] a, double[] b) {
        double[] products = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            products[i] = a[i] * b[i];
        }
        return products;
    }
}
