package cl.minka.studies.core.estimation;

import cl.minka.studies.estimation.SurveyDesign.LonelyPsu;
import java.util.Arrays;
import java.util.List;

/**
 * The variance of a total of weighted values, stage by stage (Särndal, Swensson and Wretman 1992, result 4.3.1; Lumley 2010, 2.1).
 */
record Variance(List<Stage> stages, LonelyPsu lonely) {
    /**
     * The variance of the sum of the values.
     *
     * @param values weighted, one a row
     * @param inside rows that belong to what is estimated: strata without any do not count for the average
     */
    double of(double[] values, boolean[] inside) {
        double variance = 0;
        for (Stage stage : stages) {
            variance += ofStage(stage, values, inside);
        }
        return variance;
    }

    private double ofStage(Stage stage, double[] values, boolean[] inside) {
        double[] totals = new double[stage.size()];
        for (int row = 0; row < values.length; row++) {
            totals[stage.units()[row]] += values[row];
        }
        double[] squares = squares(stage, totals);
        Sum sum = new Sum();
        for (int h = 0; h < squares.length; h++) {
            sum.add(stratum(stage, h, squares[h]));
        }
        return lonely == LonelyPsu.AVERAGE ? sum.value() * inflation(stage, inside) : sum.value();
    }

    private double stratum(Stage stage, int h, double squares) {
        if (stage.isComplete(h) || stage.sampled()[h] == 1 && lonely != LonelyPsu.ADJUST) {
            return 0;
        }
        int n = stage.sampled()[h];
        double scale = n == 1 ? 1 : n / (n - 1.0);
        return stage.share()[h] * stage.left(h) * scale * squares;
    }

    /** Squares of the distances of the units from the mean of their stratum; of a lonely one from nothing. */
    private static double[] squares(Stage stage, double[] totals) {
        double[] means = new double[stage.sampled().length];
        for (int unit = 0; unit < totals.length; unit++) {
            means[stage.strata()[unit]] += totals[unit];
        }
        for (int h = 0; h < means.length; h++) {
            means[h] = stage.sampled()[h] == 1 ? 0 : means[h] / stage.sampled()[h];
        }
        double[] squares = new double[means.length];
        for (int unit = 0; unit < totals.length; unit++) {
            int h = stage.strata()[unit];
            double distance = totals[unit] - means[h];
            squares[h] += distance * distance;
        }
        return squares;
    }

    /** How many strata there are for each that is not lonely. */
    private static double inflation(Stage stage, boolean[] inside) {
        boolean[] present = new boolean[stage.sampled().length];
        Arrays.fill(present, false);
        for (int row = 0; row < inside.length; row++) {
            present[stage.strata()[stage.units()[row]]] |= inside[row];
        }
        int all = 0;
        int fit = 0;
        for (int h = 0; h < present.length; h++) {
            all += present[h] ? 1 : 0;
            fit += present[h] && !stage.isLonely(h) ? 1 : 0;
        }
        return fit == 0 ? 1 : (double) all / fit;
    }
}
