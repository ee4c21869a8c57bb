package cl.minka.contest.rest;

import cl.minka.contest.Assignment;
import java.time.Instant;
import java.util.Optional;

/** An initiative given to an evaluator, as the organiser reads it. */
public record AssignmentView(
        String id,
        String contest,
        String initiative,
        Optional<String> externalId,
        String evaluator,
        Assignment.State state,
        Optional<String> recusalReason,
        Instant createdAt,
        Instant updatedAt) {
    static AssignmentView of(Assignment assignment) {
        return new AssignmentView(
                assignment.id(),
                assignment.contest(),
                assignment.initiative(),
                assignment.externalId(),
                assignment.evaluator(),
                assignment.state(),
                assignment.recusalReason(),
                assignment.createdAt(),
                assignment.updatedAt());
    }
}
