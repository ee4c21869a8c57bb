package cl.minka.studies.core.estimation;

import java.util.List;

/** Where the variance of figures comes from. */
interface Spread {
    /** The variance of each figure. */
    double[] variances(List<Valued> figures);

    /**
     * A figure with its value.
     *
     * @param inside rows that it stands on
     */
    record Valued(Figure figure, double value, boolean[] inside) {}

    /** Linearisation. */
    static Spread taylor(Design design, Weighting weighting) {
        Variance variance = design.variance();
        double[] weights = weighting.weights();
        return figures -> figures.parallelStream()
                .mapToDouble(one -> Double.isNaN(one.value())
                        ? Double.NaN
                        : variance.of(weighting.residuals(one.figure().influence(weights, one.value())), one.inside()))
                .toArray();
    }
}
