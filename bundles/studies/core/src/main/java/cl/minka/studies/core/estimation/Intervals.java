package cl.minka.studies.core.estimation;

import org.apache.commons.numbers.gamma.InverseErf;
import org.apache.commons.statistics.distribution.TDistribution;

/** Ends of intervals by Student's distribution, or by the normal one where the degrees of freedom are infinite. */
record Intervals(double confidence) {
    /** From here on both distributions are the same to six digits, and the library changes over. */
    private static final double AS_NORMAL = 2e6;

    static final double[] NONE = {Double.NaN, Double.NaN};

    /** How many standard errors the ends lie from the middle; NaN without degrees of freedom. */
    double reach(double degrees) {
        double upper = (1 + confidence) / 2;
        if (degrees > AS_NORMAL) {
            return Math.sqrt(2) * InverseErf.value(2 * upper - 1);
        }
        return degrees < 1 ? Double.NaN : polished(TDistribution.of(degrees), upper);
    }

    /** The library stops at 1e-9; one step of Newton does the rest. */
    private static double polished(TDistribution distribution, double probability) {
        double value = distribution.inverseCumulativeProbability(probability);
        double error = (1 - probability) - distribution.survivalProbability(value);
        return value - error / distribution.density(value);
    }

    double[] around(double estimate, double error, double degrees) {
        double reach = reach(degrees) * error;
        return new double[] {estimate - reach, estimate + reach};
    }

    /** For a share, on the logit scale, so that the ends stay between 0 and 1; none for 0 and 1 themselves. */
    double[] ofShare(double share, double error, double degrees) {
        if (!(share > 0 && share < 1)) {
            return NONE;
        }
        double middle = Math.log(share / (1 - share));
        double reach = reach(degrees) * error / (share * (1 - share));
        return new double[] {expit(middle - reach), expit(middle + reach)};
    }

    private static double expit(double value) {
        return 1 / (1 + Math.exp(-value));
    }
}
