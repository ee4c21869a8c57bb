package cl.minka.contest;

import cl.minka.kernel.Fault;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How well the evaluators of a contest agree, over the final evaluations present of admitted initiatives. A figure that
 * the data cannot carry is empty, and a note says why.
 *
 * @param criterion whose raw scores the figures are about; empty: the weighted totals on 0 to 100
 * @param initiatives that have a final evaluation
 * @param evaluations final ones
 * @param kendallW Kendall's coefficient of concordance with correction for ties, 0 to 1; asks that every evaluator has
 *     evaluated every initiative
 * @param fleissKappa Fleiss 1971, at most 1; asks for the same number of evaluations of every initiative
 * @param evaluators those with a final evaluation, by user name
 * @param discrepancies initiatives whose weighted totals differ by more than the contest's threshold, widest first;
 *     about totals also when a criterion is asked for, because the threshold is
 * @param coverage final evaluations among those assigned and not recused, 0 to 1
 */
public record EvaluationQuality(
        Optional<String> criterion,
        int initiatives,
        int evaluations,
        Alpha krippendorffAlpha,
        Icc icc,
        OptionalDouble kendallW,
        OptionalDouble fleissKappa,
        List<Evaluator> evaluators,
        List<Discrepancy> discrepancies,
        OptionalDouble coverage,
        List<Note> notes) {
    public EvaluationQuality {
        evaluators = List.copyOf(evaluators);
        discrepancies = List.copyOf(discrepancies);
        notes = List.copyOf(notes);
    }

    /** Krippendorff's α (2011) by level of measurement, at most 1; initiatives with one evaluation do not count. */
    public record Alpha(
            OptionalDouble nominal, OptionalDouble ordinal, OptionalDouble interval, OptionalDouble ratio) {}

    /**
     * The intraclass correlations of Shrout and Fleiss 1979, at most 1. The first and its average ask for the same number
     * of evaluations of every initiative; the others that every evaluator has evaluated every initiative.
     */
    public record Icc(
            Coefficient icc1,
            Coefficient icc2,
            Coefficient icc3,
            Coefficient icc1k,
            Coefficient icc2k,
            Coefficient icc3k) {}

    /** @param interval of 95 % confidence, where it can be computed */
    public record Coefficient(OptionalDouble value, Optional<Interval> interval) {}

    /** Both ends. */
    public record Interval(double low, double high) {}

    /**
     * How one person evaluates.
     *
     * @param evaluations final ones
     * @param severity points by which he scores the same initiatives lower than the panel (negative: higher), by least
     *     squares over initiatives and evaluators; the severities of a contest add up to 0
     * @param standardError of the severity
     * @param spread standard deviation of his scores (divisor n − 1)
     * @param halo mean correlation between his scores of two criteria, −1 to 1: near 1 he does not tell them apart
     */
    public record Evaluator(
            String evaluator,
            int evaluations,
            OptionalDouble severity,
            OptionalDouble standardError,
            OptionalDouble spread,
            OptionalDouble halo) {}

    /** @param range greatest minus least weighted total, in points of 0 to 100 */
    public record Discrepancy(String initiative, Optional<String> externalId, double range) {}

    /**
     * Why a figure is empty.
     *
     * @param figure its name, such as {@code icc.icc2} or {@code evaluators.spread}
     * @param reason key and arguments of the text
     */
    public record Note(String figure, Fault reason) {}

    /**
     * One evaluation in the heat map of a contest.
     *
     * @param score the weighted total on 0 to 100, or the raw score of a criterion
     * @param mean of the initiative's scores
     * @param deviation score minus mean
     */
    public record Cell(
            String initiative,
            Optional<String> externalId,
            String evaluator,
            double score,
            double mean,
            double deviation) {}
}
