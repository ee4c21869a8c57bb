package cl.minka.contest.core.assignment;

import cl.minka.contest.AssignmentNotFound;
import cl.minka.contest.BlindAssignment;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Evaluation;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.jpa.Done;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;

/** What evaluators do with what is assigned to them. For everybody else, administrators too, there is nothing here. */
final class EvaluationDesk {
    private static final int LONGEST_REASON = 2_000;
    private static final long MOST_SECONDS = 86_400;

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
            OwnAssignment own = OwnAssignment.find(manager, caller, id);
            return views.view(manager, own.contest(), own.initiative(), own.assignment());
        });
    }

    Evaluation evaluation(Caller caller, String id) {
        return transactions.read(manager -> {
            OwnAssignment.find(manager, caller, id);
            return Optional.ofNullable(manager.find(EvaluationEntity.class, id))
                    .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.evaluation-not-found"))
                    .toOwnRecord();
        });
    }

    Evaluation evaluate(Caller caller, String id, Evaluation.Draft draft, Expected expected) {
        return transactions.change(caller, manager -> {
            lock(manager, caller, id);
            OwnAssignment own = OwnAssignment.find(manager, caller, id);
            Optional<EvaluationEntity> before = Optional.ofNullable(manager.find(EvaluationEntity.class, id));
            before.ifPresentOrElse(stored -> expected.check(stored.version()), expected::checkAbsent);
            List<Fault> faults = new ArrayList<>(new EvaluationCheck(own.scale()).faults(draft));
            long seconds = seconds(draft, before, faults);
            InvalidInput.throwIfAny(faults);
            ContestStore.requireOpenEvaluation(own.contest(), clock.instant());
            before.ifPresent(stored -> keepFirst(manager, own, stored));
            EvaluationEntity evaluation = EvaluationSaver.write(manager, own, before, draft, clock.instant());
            evaluation.addSeconds(seconds);
            manager.flush();
            VersionStore.keep(manager, List.of(evaluation));
            EvaluationProgress.ofInitiative(manager, own.initiative().id());
            return Done.of(evaluation.toOwnRecord(), EvaluationSaver.change(own, draft));
        });
    }

    /** What he worked since he last saved. The sum that he read, sent back with all that he read, is none. */
    private static long seconds(Evaluation.Draft draft, Optional<EvaluationEntity> before, List<Fault> faults) {
        boolean isEcho = before.filter(stored -> draft.readAt().equals(Optional.of(stored.updatedAt()))
                        && draft.secondsSpent() == stored.seconds())
                .isPresent();
        if (!isEcho && (draft.secondsSpent() < 0 || draft.secondsSpent() > MOST_SECONDS)) {
            faults.add(new Fault("/secondsSpent", "contest.out-of-range", Map.of("least", 0, "most", MOST_SECONDS)));
        }
        return isEcho ? 0 : draft.secondsSpent();
    }

    BlindAssignment recuse(Caller caller, String id, String reason) {
        return transactions.change(caller, manager -> {
            lock(manager, caller, id);
            OwnAssignment own = OwnAssignment.find(manager, caller, id);
            check(reason);
            ContestStore.requireStatus(own.contest(), ContestStatus.EVALUATION);
            Optional.ofNullable(manager.find(EvaluationEntity.class, id)).ifPresent(stored -> {
                keepFirst(manager, own, stored);
                manager.remove(stored);
            });
            own.assignment().recuse(reason.strip(), clock.instant());
            manager.flush();
            EvaluationProgress.ofInitiative(manager, own.initiative().id());
            return Done.of(
                    views.view(manager, own.contest(), own.initiative(), own.assignment()),
                    own.change("contest.assignment-recused", ""));
        });
    }

    /** The scores with which a difference was found stay on file; agreed ones are not taken back. */
    private void keepFirst(EntityManager manager, OwnAssignment own, EvaluationEntity stored) {
        if (stored.state() == Evaluation.State.FINAL) {
            Difference difference =
                    ConsensusStore.beforeRevision(manager, own.contest(), own.initiative(), clock.instant());
            if (difference.isBound(own.assignment())) {
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

    /**
     * Before the evaluation opens its own evaluator is told so; for everybody else there is nothing here, and the way to
     * that answer is the same as if there were nothing: nobody else waits for the lock.
     */
    private static void lock(EntityManager manager, Caller caller, String id) {
        String contest = manager.createQuery(
                        "SELECT a.contest FROM AssignmentEntity a WHERE a.id = :id AND a.account = :account",
                        String.class)
                .setParameter("id", id)
                .setParameter("account", caller.account())
                .getResultStream()
                .findFirst()
                .orElseThrow(AssignmentNotFound::new);
        ContestEntity locked = ContestStore.visibleForChange(manager, caller, contest);
        if (locked.status().isBefore(ContestStatus.EVALUATION)) {
            OwnAssignment.assignment(manager, caller, id);
            ContestStore.requireStatus(locked, ContestStatus.EVALUATION);
        }
    }
}
