package cl.minka.contest.core.assignment;

import cl.minka.contest.Assignment;
import cl.minka.contest.AssignmentNotFound;
import cl.minka.contest.BlindTwin;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.kernel.Caller;
import cl.minka.kernel.journal.Change;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;

/** An assignment of the caller's own, once evaluations have opened and its blind view is cleared. */
record OwnAssignment(ContestEntity contest, InitiativeEntity initiative, AssignmentEntity assignment) {
    static OwnAssignment find(EntityManager manager, Caller caller, String id) {
        AssignmentEntity assignment = assignment(manager, caller, id);
        ContestEntity contest = ContestStore.find(manager, assignment.contest())
                .filter(found -> !found.status().isBefore(ContestStatus.EVALUATION))
                .orElseThrow(AssignmentNotFound::new);
        InitiativeEntity initiative = Optional.ofNullable(manager.find(InitiativeEntity.class, assignment.initiative()))
                .filter(found -> found.blindState() == BlindTwin.State.CLEARED)
                .orElseThrow(AssignmentNotFound::new);
        return new OwnAssignment(contest, initiative, assignment);
    }

    /** Whatever the status of the contest. */
    static AssignmentEntity assignment(EntityManager manager, Caller caller, String id) {
        return Optional.ofNullable(manager.find(AssignmentEntity.class, id))
                .filter(found -> found.account() == caller.account() && found.state() != Assignment.State.RECUSED)
                .orElseThrow(AssignmentNotFound::new);
    }

    /** Its form. */
    ScoreScale scale() {
        return ScoreScales.blind(contest.definition()).of(initiative.category());
    }

    Change change(String action, String part) {
        return Change.of(
                        action,
                        "contests/" + contest.id() + "/assignments/" + assignment.id() + part,
                        contest.organizer())
                .facts(Map.of("initiative", initiative.id()));
    }
}
