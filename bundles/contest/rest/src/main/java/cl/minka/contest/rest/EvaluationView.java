package cl.minka.contest.rest;

import cl.minka.contest.Evaluation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * An evaluation as its evaluator reads it; the total is weighted, on 0 to 100, once every criterion is scored or
 * abstained from. The seconds are all that he told, and nobody else is told them; lists leave them out.
 */
public record EvaluationView(
        Map<String, BigDecimal> scores,
        Map<String, String> justification,
        Map<String, String> abstentions,
        String comment,
        Evaluation.State state,
        OptionalDouble total,
        Instant updatedAt,
        Optional<Long> secondsSpent) {
    static EvaluationView of(Evaluation evaluation) {
        return new EvaluationView(
                new TreeMap<>(evaluation.scores()),
                new TreeMap<>(evaluation.justification()),
                new TreeMap<>(evaluation.abstentions()),
                evaluation.comment(),
                evaluation.state(),
                evaluation.total(),
                evaluation.updatedAt(),
                evaluation.secondsSpent().stream().boxed().findFirst());
    }
}
