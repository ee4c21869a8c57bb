package cl.minka.contest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * An evaluation as it was once saved; it tells nothing of how long it took.
 *
 * @param number from 1 on; numbers may be missing
 * @param total weighted, on 0 to 100, when everything was scored or abstained from
 * @param savedAt when it was last saved like this
 */
public record EvaluationVersion(
        int number,
        Evaluation.State state,
        Map<String, BigDecimal> scores,
        Map<String, String> justification,
        Map<String, String> abstentions,
        String comment,
        OptionalDouble total,
        Instant savedAt) {
    public EvaluationVersion {
        scores = Map.copyOf(scores);
        justification = Map.copyOf(justification);
        abstentions = Map.copyOf(abstentions);
    }
}
