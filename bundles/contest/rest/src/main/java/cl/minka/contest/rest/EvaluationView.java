package cl.minka.contest.rest;

import cl.minka.contest.Evaluation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** An evaluation as its evaluator reads it; the total is weighted, on 0 to 100, once every criterion is scored. */
public record EvaluationView(
        Map<String, BigDecimal> scores,
        Map<String, String> justification,
        String comment,
        Evaluation.State state,
        OptionalDouble total,
        Instant updatedAt) {
    static EvaluationView of(Evaluation evaluation) {
        return new EvaluationView(
                new TreeMap<>(evaluation.scores()),
                new TreeMap<>(evaluation.justification()),
                evaluation.comment(),
                evaluation.state(),
                evaluation.total(),
                evaluation.updatedAt());
    }
}
