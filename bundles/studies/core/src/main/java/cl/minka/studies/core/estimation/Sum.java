package cl.minka.studies.core.estimation;

/** A sum that keeps what rounding loses (Neumaier 1974). */
final class Sum {
    private double sum;
    private double lost;

    void add(double value) {
        double next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
        sum = next;
    }

    double value() {
        return sum + lost;
    }

    static double of(double[] values) {
        Sum all = new Sum();
        for (double value : values) {
            all.add(value);
        }
        return all.value();
    }

    static double ofProducts(double[] a, double[] b) {
        Sum all = new Sum();
        for (int i = 0; i < a.length; i++) {
            all.add(a[i] * b[i]);
        }
        return all.value();
    }
}
