package cl.minka.contest.core.assignment;

import cl.minka.contest.Assignment;
import cl.minka.contest.AssignmentNotFound;
import cl.minka.contest.BlindAssignment;
import cl.minka.contest.BlindTwin;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Evaluation;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.Done;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;

/** What evaluators do with what is assigned to them. For everybody else, administrators too, there is nothing here. */
final class EvaluationDesk {
    private static final int LONGEST_REASON = 2_000;

    private final ContestTransactions transactions;
    private final BlindAssignments views;
    private final Clock clock;

    EvaluationDesk(ContestTransactions transactions, BlindAssignments views, Clock clock) {
        this.transactions = transactions;
        this.views = views;
        this.clock = clock;
    }

    BlindAssignment blind(Caller caller, String id) {
        return transactions.read(manager -> {
            Own own = own(manager, caller, id);
            return views.view(manager, own.contest, own.initiative, own.assignment);
        });
    }

    Evaluation evaluation(Caller caller, String id) {
        return transactions.read(manager -> {
            own(manager, caller, id);
            return Optional.ofNullable(manager.find(EvaluationEntity.class, id))
                    .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.evaluation-not-found"))
                    .toRecord();
        });
    }

    Evaluation evaluate(Caller caller, String id, Evaluation.Draft draft, Expected expected) {
        return transactions.change(caller, manager -> {
            lock(manager, caller, id);
            Own own = own(manager, caller, id);
            Optional<EvaluationEntity> before = Optional.ofNullable(manager.find(EvaluationEntity.class, id));
            before.ifPresentOrElse(stored -> expected.check(stored.version()), expected::checkAbsent);
            ScoreScale scale = new ScoreScale(own.contest.definition().criteria());
            InvalidInput.throwIfAny(new EvaluationCheck(scale).faults(draft));
            ContestStore.requireOpenEvaluation(own.contest, clock.instant());
            before.ifPresent(stored -> keepFirst(manager, own, stored));
            EvaluationEntity evaluation = before.orElseGet(() -> new EvaluationEntity(own.assignment));
            evaluation.write(draft, scale.total(draft.scores()), clock.instant());
            if (before.isEmpty()) {
                manager.persist(evaluation);
            }
            boolean finished = draft.state() == Evaluation.State.FINAL;
            own.assignment.move(finished ? Assignment.State.FINAL : Assignment.State.STARTED, clock.instant());
            manager.flush();
            EvaluationProgress.ofInitiative(manager, own.initiative.id());
            String action = finished ? "contest.evaluation-finished" : "contest.evaluation-saved";
            return Done.of(
                    evaluation.toRecord(),
                    change(own, action, "/evaluation")
                            .fields(Set.of("scores", "justification", "comment", "state"))
                            .state(EvaluationEntity.write(draft.scores())));
        });
    }

    BlindAssignment recuse(Caller caller, String id, String reason) {
        return transactions.change(caller, manager -> {
            lock(manager, caller, id);
            Own own = own(manager, caller, id);
            check(reason);
            ContestStore.requireStatus(own.contest, ContestStatus.EVALUATION);
            Optional.ofNullable(manager.find(EvaluationEntity.class, id)).ifPresent(stored -> {
                keepFirst(manager, own, stored);
                manager.remove(stored);
            });
            own.assignment.recuse(reason.strip(), clock.instant());
            manager.flush();
            EvaluationProgress.ofInitiative(manager, own.initiative.id());
            return Done.of(
                    views.view(manager, own.contest, own.initiative, own.assignment),
                    change(own, "contest.assignment-recused", ""));
        });
    }

    /** The scores with which a difference was found stay on file; agreed ones are not taken back. */
    private void keepFirst(EntityManager manager, Own own, EvaluationEntity stored) {
        if (stored.state() == Evaluation.State.FINAL) {
            Difference difference =
                    ConsensusStore.beforeRevision(manager, own.contest, own.initiative, clock.instant());
            if (difference.isBound(own.assignment)) {
                throw new Refusal(Kind.CONFLICT, "contest.consensus-recorded");
            }
        }
    }

    private static void check(String reason) {
        if (reason.isBlank()) {
            throw new InvalidInput(Fault.at("/reason", "kernel.required"));
        }
        if (reason.strip().length() > LONGEST_REASON) {
            throw new InvalidInput(Fault.at("/reason", "kernel.too-long", "most", LONGEST_REASON));
        }
    }

    /** Before the evaluation opens its own evaluator is told so; for everybody else there is nothing here. */
    private static void lock(EntityManager manager, Caller caller, String id) {
        String contest = manager.createQuery("SELECT a.contest FROM AssignmentEntity a WHERE a.id = :id", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(AssignmentNotFound::new);
        ContestEntity locked = ContestStore.visibleForChange(manager, caller, contest);
        if (locked.status().isBefore(ContestStatus.EVALUATION)) {
            assignment(manager, caller, id);
            ContestStore.requireStatus(locked, ContestStatus.EVALUATION);
        }
    }

    /** The caller's own assignment, once evaluations have opened and its blind view is cleared. */
    private static Own own(EntityManager manager, Caller caller, String id) {
        AssignmentEntity assignment = assignment(manager, caller, id);
        ContestEntity contest = ContestStore.find(manager, assignment.contest())
                .filter(found -> !found.status().isBefore(ContestStatus.EVALUATION))
                .orElseThrow(AssignmentNotFound::new);
        InitiativeEntity initiative = Optional.ofNullable(manager.find(InitiativeEntity.class, assignment.initiative()))
                .filter(found -> found.blindState() == BlindTwin.State.CLEARED)
                .orElseThrow(AssignmentNotFound::new);
        return new Own(contest, initiative, assignment);
    }

    private static AssignmentEntity assignment(EntityManager manager, Caller caller, String id) {
        return Optional.ofNullable(manager.find(AssignmentEntity.class, id))
                .filter(found -> found.account() == caller.account() && found.state() != Assignment.State.RECUSED)
                .orElseThrow(AssignmentNotFound::new);
    }

    private static Change change(Own own, String action, String part) {
        return Change.of(
                        action,
                        "contests/" + own.contest.id() + "/assignments/" + own.assignment.id() + part,
                        own.contest.organizer())
                .facts(Map.of("initiative", own.initiative.id()));
    }

    private record Own(ContestEntity contest, InitiativeEntity initiative, AssignmentEntity assignment) {}
}
