package cl.minka.studies.core.estimation;

import cl.minka.studies.estimation.SurveyDesign.LonelyPsu;
import java.util.List;

/**
 * A design and its rows.
 *
 * @param weights sampling weights, before calibration
 * @param stages those that count for the variance: all with population counts, else only the first
 * @param strataNames names of the strata of the first stage
 */
record Design(double[] weights, List<Stage> stages, LonelyPsu lonely, List<String> strataNames, int clusterStages) {
    int rows() {
        return weights.length;
    }

    Stage first() {
        return stages.get(0);
    }

    Variance variance() {
        return new Variance(stages, lonely);
    }

    /** Units of the first stage less strata, of those that have a row inside. */
    int degrees(boolean[] inside) {
        boolean[] units = new boolean[first().size()];
        boolean[] strata = new boolean[first().sampled().length];
        int degrees = 0;
        for (int row = 0; row < inside.length; row++) {
            int unit = first().units()[row];
            if (inside[row] && !units[unit]) {
                units[unit] = true;
                degrees++;
                int h = first().strata()[unit];
                degrees -= strata[h] ? 0 : 1;
                strata[h] = true;
            }
        }
        return degrees;
    }
}
