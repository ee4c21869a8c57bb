package cl.minka.contest.rest;

import cl.minka.contest.Assignment;
import cl.minka.contest.BlindAssignment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An assignment as its evaluator reads it: never who presents, nor who else evaluates. */
public record BlindAssignmentView(
        String id,
        String contest,
        String contestTitle,
        BlindInitiativeView initiative,
        List<CriterionView> criteria,
        Assignment.State state,
        Optional<Instant> closes,
        Optional<EvaluationView> evaluation) {
    static BlindAssignmentView of(BlindAssignment assignment) {
        return new BlindAssignmentView(
                assignment.id(),
                assignment.contest(),
                assignment.contestTitle(),
                BlindInitiativeView.of(assignment.initiative()),
                assignment.criteria().stream().map(CriterionView::of).toList(),
                assignment.state(),
                assignment.closes(),
                assignment.evaluation().map(EvaluationView::of));
    }
}
