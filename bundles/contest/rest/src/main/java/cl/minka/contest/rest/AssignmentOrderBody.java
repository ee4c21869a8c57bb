package cl.minka.contest.rest;

import cl.minka.contest.Assignments.Objective;
import cl.minka.contest.Assignments.Order;
import java.util.Optional;
import java.util.OptionalInt;

/** How to assign; the contest's own number an initiative, the greatest total, what exists is kept, seed 0. */
public record AssignmentOrderBody(
        OptionalInt perInitiative, Optional<Goal> objective, Optional<Boolean> keepExisting, Optional<Long> seed) {
    /** What is maximised. */
    public enum Goal {
        TOTAL
    }

    Order toOrder() {
        return new Order(perInitiative, Objective.TOTAL, keepExisting.orElse(true), seed.orElse(0L));
    }
}
