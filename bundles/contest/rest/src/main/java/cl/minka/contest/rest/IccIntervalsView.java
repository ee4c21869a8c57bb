package cl.minka.contest.rest;

import cl.minka.contest.EvaluationQuality;
import java.util.Optional;

/** Intervals of 95 % confidence of the intraclass correlations; null where there is none. */
public record IccIntervalsView(
        Optional<IntervalView> icc1,
        Optional<IntervalView> icc2,
        Optional<IntervalView> icc3,
        Optional<IntervalView> icc1k,
        Optional<IntervalView> icc2k,
        Optional<IntervalView> icc3k) {
    /** Both ends. */
    public record IntervalView(double low, double high) {
        static Optional<IntervalView> of(EvaluationQuality.Coefficient coefficient) {
            return coefficient.interval().map(ends -> new IntervalView(ends.low(), ends.high()));
        }
    }

    static IccIntervalsView of(EvaluationQuality.Icc icc) {
        return new IccIntervalsView(
                IntervalView.of(icc.icc1()),
                IntervalView.of(icc.icc2()),
                IntervalView.of(icc.icc3()),
                IntervalView.of(icc.icc1k()),
                IntervalView.of(icc.icc2k()),
                IntervalView.of(icc.icc3k()));
    }
}
