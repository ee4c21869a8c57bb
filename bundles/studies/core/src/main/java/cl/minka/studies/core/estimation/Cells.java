package cl.minka.studies.core.estimation;

/**
 * The known totals of the levels of a column, or of several crossed.
 *
 * @param column as the order names it
 * @param cells the cell of each row
 * @param totals of the population, by cell
 */
record Cells(String column, int[] cells, double[] totals) {
    double[] sums(double[] weights) {
        double[] sums = new double[totals.length];
        for (int row = 0; row < cells.length; row++) {
            sums[cells[row]] += weights[row];
        }
        return sums;
    }

    /** Weights whose sums are the totals; cells whose weights are all 0 stay so. */
    double[] adjusted(double[] weights) {
        double[] sums = sums(weights);
        double[] adjusted = new double[weights.length];
        for (int row = 0; row < weights.length; row++) {
            int cell = cells[row];
            adjusted[row] = sums[cell] == 0 ? 0 : weights[row] * (totals[cell] / sums[cell]);
        }
        return adjusted;
    }
}
