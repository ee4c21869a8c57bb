package cl.minka.contest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One evaluator's scores of one initiative.
 *
 * @param scores raw, by criterion
 * @param justification by criterion
 * @param abstentions reasons by criterion that he leaves unscored
 * @param total weighted, on 0 to 100, when every criterion of the form is scored or abstained from: the mean over those
 *     scored, by their weights
 * @param secondsSpent how long he worked on it in all, as he says; for himself only, empty for everybody else
 */
public record Evaluation(
        Map<String, BigDecimal> scores,
        Map<String, String> justification,
        Map<String, String> abstentions,
        String comment,
        State state,
        OptionalDouble total,
        Instant updatedAt,
        long version,
        OptionalLong secondsSpent) {
    public Evaluation {
        scores = Map.copyOf(scores);
        justification = Map.copyOf(justification);
        abstentions = Map.copyOf(abstentions);
    }

    /** Without abstentions or the time that it took. */
    public Evaluation(
            Map<String, BigDecimal> scores,
            Map<String, String> justification,
            String comment,
            State state,
            OptionalDouble total,
            Instant updatedAt,
            long version) {
        this(scores, justification, Map.of(), comment, state, total, updatedAt, version, OptionalLong.empty());
    }

    /** Drafts may be incomplete and do not count; final ones can not be changed once the phase has ended. */
    public enum State {
        DRAFT,
        FINAL
    }

    /**
     * What the evaluator writes.
     *
     * @param abstentions reasons by criterion
     * @param secondsSpent seconds of work since he last saved, 0 to 86,400; they are added up
     * @param readAt the {@code updatedAt} of what he read, when he sends all of it back; if his seconds are then those
     *     that he read too, they are no work of today
     */
    public record Draft(
            Map<String, BigDecimal> scores,
            Map<String, String> justification,
            Map<String, String> abstentions,
            String comment,
            State state,
            long secondsSpent,
            Optional<Instant> readAt) {
        public Draft {
            scores = Map.copyOf(scores);
            justification = Map.copyOf(justification);
            abstentions = Map.copyOf(abstentions);
        }

        /** Without abstentions or the time that it took. */
        public Draft(Map<String, BigDecimal> scores, Map<String, String> justification, String comment, State state) {
            this(scores, justification, Map.of(), comment, state, 0, Optional.empty());
        }
    }
}
