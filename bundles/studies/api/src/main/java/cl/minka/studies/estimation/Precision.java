package cl.minka.studies.estimation;

import java.util.Objects;
import java.util.Optional;

/**
 * How errors are estimated and told.
 *
 * @param replicates of the bootstrap
 * @param seed of the bootstrap; the same gives the same
 * @param mse whether replicates are compared with the estimate instead of with their mean
 * @param confidence of the intervals, between 0 and 1
 * @param degrees degrees of freedom of the intervals; empty: units of the first stage less strata, infinite: the normal distribution
 * @param deffWithReplacement whether the design effect compares with a simple sample with replacement
 */
public record Precision(
        Method method,
        int replicates,
        long seed,
        boolean mse,
        double confidence,
        Optional<Double> degrees,
        boolean deffWithReplacement) {
    public Precision {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(degrees, "degrees");
    }

    /** Linearisation, 95 %, design degrees of freedom. */
    public static Precision usual() {
        return new Precision(Method.TAYLOR, 0, 1, false, 0.95, Optional.empty(), false);
    }

    /** Where the variance comes from. */
    public enum Method {
        /** Linearisation, stage by stage. */
        TAYLOR,
        /** One unit of the first stage left out at a time: JK1, or JKn with strata. */
        JACKKNIFE,
        /** Units of the first stage drawn again within their strata (Rao, Wu and Yue 1992). */
        BOOTSTRAP
    }
}
