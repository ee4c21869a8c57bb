package cl.minka.contest.rest;

import cl.minka.contest.Evaluation;
import cl.minka.contest.EvaluationVersion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** An evaluation as it was once saved; numbers go from 1 on and may be missing. */
public record EvaluationVersionView(
        int number,
        Evaluation.State state,
        Map<String, BigDecimal> scores,
        Map<String, String> justification,
        Map<String, String> abstentions,
        String comment,
        OptionalDouble total,
        Instant savedAt) {
    static EvaluationVersionView of(EvaluationVersion version) {
        return new EvaluationVersionView(
                version.number(),
                version.state(),
                new TreeMap<>(version.scores()),
                new TreeMap<>(version.justification()),
                new TreeMap<>(version.abstentions()),
                version.comment(),
                version.total(),
                version.savedAt());
    }
}
