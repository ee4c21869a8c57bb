package cl.minka.contest.rest;

import cl.minka.contest.Evaluation;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** An evaluation as its evaluator writes it; a draft may be incomplete. */
@JsonIgnoreProperties({"total", "updatedAt"})
public record EvaluationBody(
        Map<String, BigDecimal> scores,
        Map<String, String> justification,
        Optional<String> comment,
        Optional<Evaluation.State> state) {
    Evaluation.Draft toDraft() {
        return new Evaluation.Draft(
                JsonValues.withoutNulls(scores),
                JsonValues.withoutNulls(justification),
                comment.orElse(""),
                state.orElse(Evaluation.State.DRAFT));
    }
}
