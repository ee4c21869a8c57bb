package cl.minka.contest.rest;

import cl.minka.contest.Opinion;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** A member's opinion as he writes it, or his recusal. */
@JsonIgnoreProperties({"initiative", "member", "updatedAt"})
public record OpinionBody(
        Map<String, BigDecimal> scores, Optional<JustificationView> justification, Optional<RecusalBody> recusal) {
    Opinion.Draft toDraft() {
        return new Opinion.Draft(
                JsonValues.withoutNulls(scores),
                justification.map(JustificationView::byCriterion).orElse(Map.of()),
                recusal.map(RecusalBody::reason));
    }
}
