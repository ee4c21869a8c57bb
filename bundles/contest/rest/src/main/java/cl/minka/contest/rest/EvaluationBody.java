package cl.minka.contest.rest;

import cl.minka.contest.Evaluation;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An evaluation as its evaluator writes it; a draft may be incomplete. The seconds are those since he last saved; what
 * was read may be sent back whole, then its {@code updatedAt} tells that they are not.
 */
@JsonIgnoreProperties("total")
public record EvaluationBody(
        Map<String, BigDecimal> scores,
        Map<String, String> justification,
        Map<String, String> abstentions,
        Optional<String> comment,
        Optional<Evaluation.State> state,
        Optional<Long> secondsSpent,
        Optional<Instant> updatedAt) {
    Evaluation.Draft toDraft() {
        return new Evaluation.Draft(
                JsonValues.withoutNulls(scores),
                JsonValues.withoutNulls(justification),
                JsonValues.withoutNulls(abstentions),
                comment.orElse(""),
                state.orElse(Evaluation.State.DRAFT),
                secondsSpent.orElse(0L),
                updatedAt);
    }
}
