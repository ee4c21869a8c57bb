package cl.minka.contest.core.assignment;

import cl.minka.contest.Assignment;
import cl.minka.contest.BlindTwin;
import cl.minka.contest.Consensus;
import cl.minka.contest.Evaluation;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.InitiativeEntity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The evaluators of one initiative, how far they are apart, and what was done about it.
 *
 * @param assignments all, recused ones too, by id
 * @param evaluations by assignment
 * @param consensus absent until something was done
 * @param voices by assignment
 * @param notes in their order
 */
record Difference(
        ContestEntity contest,
        InitiativeEntity initiative,
        List<AssignmentEntity> assignments,
        Map<String, EvaluationEntity> evaluations,
        Optional<ConsensusEntity> consensus,
        Map<String, VoiceEntity> voices,
        List<NoteEntity> notes) {
    /** Totals are rounded once to a double: what differs by less than this is equal. */
    private static final int PLACES = 9;

    /** Whether totals are farther apart than the threshold. */
    static boolean exceeds(double least, double greatest, BigDecimal threshold) {
        return BigDecimal.valueOf(greatest)
                        .subtract(BigDecimal.valueOf(least))
                        .setScale(PLACES, RoundingMode.HALF_EVEN)
                        .compareTo(threshold)
                > 0;
    }

    /** Those who are to evaluate, without who recused himself. */
    List<AssignmentEntity> present() {
        return assignments.stream()
                .filter(one -> one.state() != Assignment.State.RECUSED)
                .toList();
    }

    /** All who are assigned have finished, two at least. */
    boolean isComplete() {
        return present().size() > 1 && present().stream().allMatch(this::isFinished);
    }

    boolean isFinished(AssignmentEntity assignment) {
        return finished(assignment).isPresent();
    }

    Optional<EvaluationEntity> finished(AssignmentEntity assignment) {
        return Optional.ofNullable(evaluations.get(assignment.id()))
                .filter(evaluation ->
                        assignment.state() == Assignment.State.FINAL && evaluation.state() == Evaluation.State.FINAL);
    }

    private double[] totals() {
        return present().stream()
                .map(this::finished)
                .flatMap(Optional::stream)
                .map(EvaluationEntity::total)
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .toArray();
    }

    OptionalDouble range() {
        double[] totals = totals();
        return totals.length < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(BigDecimal.valueOf(totals[totals.length - 1])
                        .subtract(BigDecimal.valueOf(totals[0]))
                        .doubleValue());
    }

    private boolean isApart() {
        double[] totals = totals();
        return totals.length > 1
                && contest.definition()
                        .discrepancyThreshold()
                        .filter(threshold -> exceeds(totals[0], totals[totals.length - 1], threshold))
                        .isPresent();
    }

    /** Whether there is a difference to be dealt with, or was one. */
    boolean isThere() {
        return consensus.isPresent() || isComplete() && isApart();
    }

    Consensus.State state() {
        Optional<Consensus.State> ended = consensus.filter(one -> !one.isOpen()).map(ConsensusEntity::state);
        return ended.orElseGet(() ->
                !isComplete() ? Consensus.State.WAITING : isApart() ? Consensus.State.OPEN : Consensus.State.SETTLED);
    }

    /** The assignment by which somebody may see the exchange: his own evaluation is final and the view is cleared. */
    Optional<AssignmentEntity> of(long account) {
        return present().stream()
                .filter(one -> one.account() == account && isFinished(one))
                .filter(one -> isThere() && initiative.blindState() == BlindTwin.State.CLEARED)
                .findFirst();
    }

    /** Whether this evaluator accepted the scores that were recorded. */
    boolean isBound(AssignmentEntity assignment) {
        return consensus
                .filter(one -> one.state() == Consensus.State.RECORDED)
                .map(ConsensusEntity::proposal)
                .filter(agreed -> Optional.ofNullable(voices.get(assignment.id()))
                        .filter(voice -> voice.accepted().equals(agreed))
                        .isPresent())
                .isPresent();
    }

    Optional<NoteEntity> proposal(String id) {
        return notes.stream()
                .filter(note -> note.scores().isPresent() && note.id().equals(id))
                .findFirst();
    }

    private Optional<NoteEntity> newestProposal() {
        return notes.stream().filter(note -> note.scores().isPresent()).reduce((first, second) -> second);
    }

    /** Whether it is the turn of this evaluator. */
    boolean waitsFor(AssignmentEntity own) {
        Optional<String> accepted = Optional.ofNullable(voices.get(own.id())).flatMap(VoiceEntity::accepted);
        return state() == Consensus.State.OPEN
                && (accepted.isEmpty() || !newestProposal().map(NoteEntity::id).equals(accepted));
    }

    /** Whether everybody has finished and accepts that proposal. */
    boolean isAgreed(NoteEntity proposal, Collection<VoiceEntity> present) {
        return isComplete()
                && present.size() == present().size()
                && present.stream().allMatch(voice -> voice.accepted().equals(Optional.of(proposal.id())));
    }
}
