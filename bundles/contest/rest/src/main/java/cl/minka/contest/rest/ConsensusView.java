package cl.minka.contest.rest;

import cl.minka.contest.Consensus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * A difference between evaluators and what was done about it. Evaluators read null for the initiative's ids, for user
 * names and for instants.
 */
public record ConsensusView(
        String contest,
        Optional<String> initiative,
        String code,
        Optional<String> externalId,
        Consensus.State state,
        BigDecimal threshold,
        OptionalDouble range,
        List<VoiceView> evaluators,
        List<NoteView> notes,
        Optional<OutcomeView> outcome) {
    /** An evaluator by his label; totals are on 0 to 100. */
    public record VoiceView(
            String label,
            boolean own,
            Optional<String> evaluator,
            Map<String, BigDecimal> scores,
            OptionalDouble total,
            Map<String, BigDecimal> firstScores,
            OptionalDouble firstTotal,
            Optional<String> accepted) {
        static VoiceView of(Consensus.Voice voice) {
            return new VoiceView(
                    voice.label(),
                    voice.own(),
                    voice.evaluator(),
                    new TreeMap<>(voice.scores()),
                    voice.total(),
                    new TreeMap<>(voice.firstScores()),
                    voice.firstTotal(),
                    voice.accepted());
        }
    }

    /** A message, or proposed scores with their total on 0 to 100. */
    public record NoteView(
            String id,
            String label,
            boolean own,
            LocalDate day,
            Optional<Instant> at,
            Optional<String> message,
            Optional<Map<String, BigDecimal>> proposal,
            OptionalDouble total) {
        static NoteView of(Consensus.Note note) {
            return new NoteView(
                    note.id(),
                    note.label(),
                    note.own(),
                    note.day(),
                    note.at(),
                    note.message(),
                    note.proposal().map(TreeMap::new),
                    note.total());
        }
    }

    /** The scores agreed on, or why it was left without them. */
    public record OutcomeView(
            Map<String, BigDecimal> scores, OptionalDouble total, Optional<String> reason, LocalDate day) {
        static OutcomeView of(Consensus.Outcome outcome) {
            return new OutcomeView(new TreeMap<>(outcome.scores()), outcome.total(), outcome.reason(), outcome.day());
        }
    }

    static ConsensusView of(Consensus consensus) {
        return new ConsensusView(
                consensus.contest(),
                consensus.initiative(),
                consensus.code(),
                consensus.externalId(),
                consensus.state(),
                consensus.threshold(),
                consensus.range(),
                consensus.voices().stream().map(VoiceView::of).toList(),
                consensus.notes().stream().map(NoteView::of).toList(),
                consensus.outcome().map(OutcomeView::of));
    }
}
