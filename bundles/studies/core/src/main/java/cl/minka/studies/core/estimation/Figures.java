package cl.minka.studies.core.estimation;

import cl.minka.studies.core.estimation.Spread.Valued;
import cl.minka.studies.estimation.Estimate;
import cl.minka.studies.estimation.Precision;
import cl.minka.studies.estimation.Statistic;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Computes the lines of the answer. */
final class Figures {
    private final Precision precision;
    private final Intervals intervals;
    private final Design design;
    private final double[] weights;
    private final Spread spread;

    Figures(Precision precision, Design design, double[] weights, Spread spread) {
        this.precision = precision;
        this.intervals = new Intervals(precision.confidence());
        this.design = design;
        this.weights = weights;
        this.spread = spread;
    }

    /** A quantile with the share of the weights at or below it, whose error gives its own (Woodruff 1952). */
    private record Found(double value, Valued valued, Optional<Quantile> quantile) {}

    List<Estimate> of(List<Item> items) {
        List<Found> found = items.parallelStream().map(this::find).toList();
        double[] variances = spread.variances(found.stream().map(Found::valued).toList());
        return IntStream.range(0, items.size())
                .parallel()
                .mapToObj(n -> estimate(items.get(n), found.get(n), variances[n]))
                .toList();
    }

    private Found find(Item item) {
        if (item.wish().statistic() != Statistic.QUANTILE) {
            double value = item.figure().value(weights);
            return new Found(value, new Valued(item.figure(), value, item.inside()), Optional.empty());
        }
        Quantile quantile = new Quantile(item.values(), weights, item.inside());
        double value = quantile.at(item.wish().probability());
        double[] below = new double[item.values().length];
        for (int row = 0; row < below.length; row++) {
            below[row] = item.values()[row] <= value ? 1 : 0;
        }
        Figure share = new Figure.Mean(below, item.inside());
        return new Found(value, new Valued(share, share.value(weights), item.inside()), Optional.of(quantile));
    }

    private Estimate estimate(Item item, Found found, double variance) {
        long n = DesignEffect.count(weights, item.inside());
        double own = design.degrees(item.inside());
        double degrees = precision.degrees().orElse(own);
        double error = Math.sqrt(variance);
        double[] ends;
        double effect = Double.NaN;
        if (found.quantile().isPresent()) {
            ends = ends(found, error, degrees);
            error = (ends[1] - ends[0]) / (2 * intervals.reach(degrees));
        } else {
            ends = item.wish().statistic() == Statistic.PROPORTION
                    ? intervals.ofShare(found.value(), error, degrees)
                    : intervals.around(found.value(), error, degrees);
            double[] linear = item.figure().linear(weights, found.value());
            effect = DesignEffect.of(
                    item.figure(), linear, variance, weights, item.inside(), precision.deffWithReplacement());
        }
        return new Estimate(
                item.wish().variable(),
                item.wish().statistic(),
                item.level(),
                item.groups(),
                finite(found.value()),
                finite(error),
                finite(ends[0]),
                finite(ends[1]),
                finite(error / Math.abs(found.value())),
                finite(effect),
                n,
                finite(degrees),
                QualityRule.of(item.wish().statistic(), found.value(), error, n, own));
    }

    private double[] ends(Found found, double error, double degrees) {
        double[] shares = intervals.around(found.valued().value(), error, degrees);
        Quantile quantile = found.quantile().orElseThrow();
        return new double[] {quantile.at(shares[0]), quantile.at(shares[1])};
    }

    private static Optional<Double> finite(double value) {
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }
}
