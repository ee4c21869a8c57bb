package cl.minka.contest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A member's opinion on a shortlisted initiative, or his recusal.
 *
 * @param scores raw, by criterion
 * @param justification by criterion, or under the empty key for the whole
 * @param recusal the reason why he takes no part
 */
public record Opinion(
        String initiative,
        String member,
        Map<String, BigDecimal> scores,
        Map<String, String> justification,
        Optional<String> recusal,
        Instant updatedAt,
        long version) {
    public Opinion {
        scores = Map.copyOf(scores);
        justification = Map.copyOf(justification);
    }

    /** What the member writes. */
    public record Draft(Map<String, BigDecimal> scores, Map<String, String> justification, Optional<String> recusal) {
        public Draft {
            scores = Map.copyOf(scores);
            justification = Map.copyOf(justification);
        }
    }
}
