package cl.minka.studies.core.estimation;

/** Post-stratification: within each cell the weights are multiplied by one factor. */
final class PostStratification implements Weighting {
    private final Cells cells;
    private final double[] sampling;
    private final double[] weights;

    PostStratification(Cells cells, double[] sampling) {
        this.cells = cells;
        this.sampling = sampling;
        this.weights = cells.adjusted(sampling);
    }

    @Override
    public double[] weights() {
        return weights;
    }

    /** The distance from the mean of the cell. */
    @Override
    public double[] residuals(double[] influence) {
        double[] sums = cells.sums(sampling);
        double[] means = cells.sums(Weighting.times(influence, sampling));
        double[] residuals = new double[influence.length];
        for (int row = 0; row < influence.length; row++) {
            int cell = cells.cells()[row];
            double mean = sums[cell] == 0 ? 0 : means[cell] / sums[cell];
            residuals[row] = (influence[row] - mean) * weights[row];
        }
        return residuals;
    }

    @Override
    public double[] again(double[] others) {
        return cells.adjusted(others);
    }
}
