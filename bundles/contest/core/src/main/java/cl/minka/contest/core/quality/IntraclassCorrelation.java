package cl.minka.contest.core.quality;

import cl.minka.contest.EvaluationQuality.Interval;
import cl.minka.kernel.Fault;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * The six intraclass correlations of Shrout and Fleiss (<i>Intraclass correlations: uses in assessing rater
 * reliability</i>, Psychological Bulletin 86, 1979) with their 95 % confidence intervals, which are those of McGraw and
 * Wong 1996 for cases 1 and 3.
 *
 * <p>Case 1 (other evaluators for each initiative) needs the same number of scores of every initiative; cases 2 and 3
 * (the same evaluators for all) need every pair.
 */
final class IntraclassCorrelation {
    private static final double UPPER = 0.975;

    private final Optional<Fault> unbalanced;
    private final Optional<Fault> uncrossed;
    private final Optional<VarianceTable> table;
    private final double jms;
    private final double ems;

    IntraclassCorrelation(Ratings ratings) {
        List<double[]> units = ratings.units();
        unbalanced = Lacks.balance(units);
        uncrossed = Lacks.crossing(ratings);
        table = unbalanced.isEmpty() ? Optional.of(VarianceTable.of(units)) : Optional.empty();
        Optional<double[][]> scores = uncrossed.isEmpty() ? ratings.complete() : Optional.empty();
        jms = scores.map(matrix -> table.orElseThrow().jms(matrix)).orElse(Double.NaN);
        ems = table.map(squares -> squares.ems(jms)).orElse(Double.NaN);
    }

    Coefficient icc1() {
        return coefficient(unbalanced, t -> (t.bms() - t.wms()) / (t.bms() + (t.k() - 1) * t.wms()), this::interval1);
    }

    Coefficient icc1k() {
        return coefficient(unbalanced, t -> (t.bms() - t.wms()) / t.bms(), t -> average(interval1(t), t));
    }

    Coefficient icc2() {
        return coefficient(
                uncrossed,
                t -> (t.bms() - ems) / (t.bms() + (t.k() - 1) * ems + t.k() * (jms - ems) / t.n()),
                this::interval2);
    }

    Coefficient icc2k() {
        return coefficient(
                uncrossed, t -> (t.bms() - ems) / (t.bms() + (jms - ems) / t.n()), t -> average(interval2(t), t));
    }

    Coefficient icc3() {
        return coefficient(uncrossed, t -> (t.bms() - ems) / (t.bms() + (t.k() - 1) * ems), this::interval3);
    }

    Coefficient icc3k() {
        return coefficient(uncrossed, t -> (t.bms() - ems) / t.bms(), t -> average(interval3(t), t));
    }

    private Interval interval1(VarianceTable t) {
        return byRatio(t, t.bms() / t.wms(), t.n() * (t.k() - 1.0));
    }

    private Interval interval3(VarianceTable t) {
        return byRatio(t, t.bms() / ems, (t.n() - 1.0) * (t.k() - 1));
    }

    private static Interval byRatio(VarianceTable t, double ratio, double errors) {
        double low = ratio / quantile(t.n() - 1.0, errors);
        double high = ratio * quantile(errors, t.n() - 1.0);
        return new Interval((low - 1) / (low + t.k() - 1), (high - 1) / (high + t.k() - 1));
    }

    /** Shrout and Fleiss 1979, p. 424: Satterthwaite's degrees of freedom for the sum of two mean squares. */
    private Interval interval2(VarianceTable t) {
        double n = t.n();
        double k = t.k();
        double rho = (t.bms() - ems) / (t.bms() + (k - 1) * ems + k * (jms - ems) / n);
        double judges = jms / ems;
        double a = k * rho * judges;
        double b = n * (1 + (k - 1) * rho) - k * rho;
        double freedom = (k - 1) * (n - 1) * (a + b) * (a + b) / ((n - 1) * a * a + b * b);
        double upper = quantile(n - 1, freedom);
        double lower = quantile(freedom, n - 1);
        double error = k * jms + (k * n - k - n) * ems;
        return new Interval(
                n * (t.bms() - upper * ems) / (upper * error + n * t.bms()),
                n * (lower * t.bms() - ems) / (error + n * lower * t.bms()));
    }

    /** Spearman and Brown: of the mean of k scores, from that of one. */
    private static Interval average(Interval one, VarianceTable t) {
        return new Interval(average(one.low(), t.k()), average(one.high(), t.k()));
    }

    private static double average(double one, double k) {
        return k * one / (1 + (k - 1) * one);
    }

    private static double quantile(double numerator, double denominator) {
        return numerator > 0 && denominator > 0 && Double.isFinite(numerator + denominator)
                ? FDistribution.of(numerator, denominator).inverseCumulativeProbability(UPPER)
                : Double.NaN;
    }

    private Coefficient coefficient(Optional<Fault> lack, Value value, Bounds bounds) {
        Figure figure = Figure.unless(lack, () -> table.map(value::of).orElseThrow());
        Optional<Interval> interval = figure.value().isEmpty()
                ? Optional.empty()
                : table.map(bounds::of).filter(found -> Double.isFinite(found.low()) && Double.isFinite(found.high()));
        return new Coefficient(figure, interval);
    }

    /** A coefficient with its interval of 95 % confidence, which there is none of without residual variance. */
    record Coefficient(Figure figure, Optional<Interval> interval) {}

    private interface Value {
        double of(VarianceTable table);
    }

    private interface Bounds {
        Interval of(VarianceTable table);
    }
}
