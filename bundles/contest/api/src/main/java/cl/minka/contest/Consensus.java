package cl.minka.contest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An initiative on which its evaluators differ by more than the threshold of the contest, and what was done about it.
 *
 * <p>Organisers read who is who. Evaluators read labels only, and days instead of instants.
 *
 * @param initiative id of the initiative, for organisers only
 * @param code neutral code by which evaluators know it
 * @param externalId for organisers only
 * @param threshold points, 0 to 100
 * @param range greatest less least present total, 0 to 100; empty while fewer than two are finished
 * @param notes messages and proposals, the first one first
 * @param outcome once recorded or closed
 */
public record Consensus(
        String contest,
        Optional<String> initiative,
        String code,
        Optional<String> externalId,
        State state,
        BigDecimal threshold,
        OptionalDouble range,
        List<Voice> voices,
        List<Note> notes,
        Optional<Outcome> outcome) {
    public Consensus {
        voices = List.copyOf(voices);
        notes = List.copyOf(notes);
    }

    /** Where the exchange stands. */
    public enum State {
        /** The evaluators differ and may exchange. */
        OPEN,
        /** An evaluation is missing: that of a further evaluator, or one that was taken up again. */
        WAITING,
        /** Evaluators revised their own evaluations, which no longer differ by more than the threshold. */
        SETTLED,
        /** All evaluators agreed on the same scores, which stand in rankings for theirs. */
        RECORDED,
        /** The organiser left it at the differing evaluations, with a reason. */
        CLOSED
    }

    /**
     * One evaluator.
     *
     * @param label {@code A}, {@code B} …, in an order that tells nothing
     * @param own whether it is the reader's
     * @param evaluator user name, for organisers only
     * @param scores present scores by criterion; empty after a recusal
     * @param total present weighted total, 0 to 100
     * @param firstScores those with which the difference was found
     * @param firstTotal their weighted total, 0 to 100
     * @param accepted id of the proposal that he accepts at present
     */
    public record Voice(
            String label,
            boolean own,
            Optional<String> evaluator,
            Map<String, BigDecimal> scores,
            OptionalDouble total,
            Map<String, BigDecimal> firstScores,
            OptionalDouble firstTotal,
            Optional<String> accepted) {
        public Voice {
            scores = Map.copyOf(scores);
            firstScores = Map.copyOf(firstScores);
        }
    }

    /**
     * A message or a proposal.
     *
     * @param label whose it is
     * @param day in the time zone of the contest
     * @param at for organisers only
     * @param message what others read is free of names of the presenters
     * @param proposal scores by criterion
     * @param total weighted total of the proposal, 0 to 100
     */
    public record Note(
            String id,
            String label,
            boolean own,
            LocalDate day,
            Optional<Instant> at,
            Optional<String> message,
            Optional<Map<String, BigDecimal>> proposal,
            OptionalDouble total) {}

    /**
     * How it ended.
     *
     * @param scores agreed scores by criterion; empty when it was closed without
     * @param total their weighted total, 0 to 100
     * @param reason why it was closed without a consensus
     */
    public record Outcome(
            Map<String, BigDecimal> scores, OptionalDouble total, Optional<String> reason, LocalDate day) {
        public Outcome {
            scores = Map.copyOf(scores);
        }
    }
}
