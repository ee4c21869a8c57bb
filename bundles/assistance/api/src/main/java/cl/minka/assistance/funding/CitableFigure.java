package cl.minka.assistance.funding;

import java.util.Objects;
import java.util.Optional;

/**
 * A published figure that an application may cite.
 *
 * @param source what the application writes as the source of the value
 * @param question as it was asked
 * @param answer the answer that it is the share of; empty for a mean
 * @param statistic {@code mean} or {@code proportion}
 * @param value a share is between 0 and 1; where the line asks for {@code %} the application writes a hundred times as much
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param n people that it stands on
 * @param quality {@code reliable}, {@code weak} or {@code unreliable}
 */
public record CitableFigure(
        String source,
        String question,
        String answer,
        String statistic,
        double value,
        Optional<Double> low,
        Optional<Double> high,
        long n,
        String quality) {
    public CitableFigure {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(statistic, "statistic");
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
        Objects.requireNonNull(quality, "quality");
    }
}
