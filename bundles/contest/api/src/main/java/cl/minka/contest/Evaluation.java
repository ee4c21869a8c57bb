package cl.minka.contest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One evaluator's scores of one initiative.
 *
 * @param scores raw, by criterion
 * @param justification by criterion
 * @param total weighted, on 0 to 100, when every criterion is scored
 */
public record Evaluation(
        Map<String, BigDecimal> scores,
        Map<String, String> justification,
        String comment,
        State state,
        OptionalDouble total,
        Instant updatedAt,
        long version) {
    public Evaluation {
        scores = Map.copyOf(scores);
        justification = Map.copyOf(justification);
    }

    /** Drafts may be incomplete and do not count; final ones can not be changed once the phase has ended. */
    public enum State {
        DRAFT,
        FINAL
    }

    /** What the evaluator writes. */
    public record Draft(
            Map<String, BigDecimal> scores, Map<String, String> justification, String comment, State state) {
        public Draft {
            scores = Map.copyOf(scores);
            justification = Map.copyOf(justification);
        }
    }
}
