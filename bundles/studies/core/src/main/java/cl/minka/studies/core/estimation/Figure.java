package cl.minka.studies.core.estimation;

/** A figure as a function of the weights: its value, and how each row moves it. */
interface Figure {
    double value(double[] weights);

    /** The derivative by the weight of each row, 0 outside. */
    double[] influence(double[] weights, double value);

    /** Values whose total has the design effect of the figure; NaN outside. */
    double[] linear(double[] weights, double value);

    /** Whether the variance is compared with that of a total instead of a mean. */
    boolean isTotal();

    /** The mean of the values of the rows inside; a share where these are 0 and 1. */
    record Mean(double[] values, boolean[] inside) implements Figure {
        @Override
        public double value(double[] weights) {
            return total(values, weights, inside) / total(weights, inside);
        }

        @Override
        public double[] influence(double[] weights, double value) {
            double sum = total(weights, inside);
            double[] influence = new double[values.length];
            for (int row = 0; row < influence.length; row++) {
                influence[row] = inside[row] ? (values[row] - value) / sum : 0;
            }
            return influence;
        }

        @Override
        public double[] linear(double[] weights, double value) {
            return values;
        }

        @Override
        public boolean isTotal() {
            return false;
        }
    }

    /** The total of the values of the rows inside. */
    record Total(double[] values, boolean[] inside) implements Figure {
        @Override
        public double value(double[] weights) {
            return total(values, weights, inside);
        }

        @Override
        public double[] influence(double[] weights, double value) {
            double[] influence = new double[values.length];
            for (int row = 0; row < influence.length; row++) {
                influence[row] = inside[row] ? values[row] : 0;
            }
            return influence;
        }

        @Override
        public double[] linear(double[] weights, double value) {
            return values;
        }

        @Override
        public boolean isTotal() {
            return true;
        }
    }

    /** The total of the values over that of others. */
    record Ratio(double[] values, double[] others, boolean[] inside) implements Figure {
        @Override
        public double value(double[] weights) {
            return total(values, weights, inside) / total(others, weights, inside);
        }

        @Override
        public double[] influence(double[] weights, double value) {
            double[] influence = linear(weights, value);
            for (int row = 0; row < influence.length; row++) {
                influence[row] = inside[row] ? influence[row] : 0;
            }
            return influence;
        }

        @Override
        public double[] linear(double[] weights, double value) {
            double sum = total(others, weights, inside);
            double[] linear = new double[values.length];
            for (int row = 0; row < linear.length; row++) {
                linear[row] = (values[row] - value * others[row]) / sum;
            }
            return linear;
        }

        @Override
        public boolean isTotal() {
            return true;
        }
    }

    static double total(double[] values, double[] weights, boolean[] inside) {
        Sum sum = new Sum();
        for (int row = 0; row < values.length; row++) {
            if (inside[row]) {
                sum.add(values[row] * weights[row]);
            }
        }
        return sum.value();
    }

    static double total(double[] weights, boolean[] inside) {
        Sum sum = new Sum();
        for (int row = 0; row < weights.length; row++) {
            if (inside[row]) {
                sum.add(weights[row]);
            }
        }
        return sum.value();
    }
}
