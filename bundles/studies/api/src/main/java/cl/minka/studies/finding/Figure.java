package cl.minka.studies.finding;

import cl.minka.studies.estimation.Estimate;
import cl.minka.studies.estimation.Statistic;
import java.util.Objects;
import java.util.Optional;

/**
 * A figure of a published wave, as its report shows it.
 *
 * @param citation what cites it
 * @param question as it was asked
 * @param answer the answer that it is the share of; empty for a mean
 * @param value a share is between 0 and 1
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param n rows that it stands on
 */
public record Figure(
        Citation citation,
        String question,
        String answer,
        Statistic statistic,
        double value,
        Optional<Double> low,
        Optional<Double> high,
        long n,
        Estimate.Quality quality) {
    public Figure {
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(statistic, "statistic");
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
        Objects.requireNonNull(quality, "quality");
    }
}
