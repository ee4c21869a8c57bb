package cl.minka.contest.core.assignment;

import cl.minka.contest.Assignment;
import cl.minka.contest.AssignmentPlan;
import cl.minka.contest.Assignments;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.core.assignment.AssignmentStore.NewPair;
import cl.minka.contest.core.assignment.AssignmentStore.Pair;
import cl.minka.contest.core.assignment.PairingProblem.Pairing;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.Done;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.territory.Municipalities;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import javax.persistence.EntityManager;

/** Computes an optimal assignment and stores it, in one transaction. */
final class PanelAssigner {
    private final ContestTransactions transactions;
    private final Accounts accounts;
    private final Municipalities territory;
    private final Clock clock;

    PanelAssigner(ContestTransactions transactions, Accounts accounts, Municipalities territory, Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.territory = territory;
        this.clock = clock;
    }

    AssignmentPlan assign(Caller caller, String contest, Assignments.Order order, DoubleConsumer progress) {
        List<Long> panel = transactions.read(manager -> {
            ContestStore.organized(manager, caller, contest);
            return PanelStore.accounts(manager, contest);
        });
        check(order);
        Map<Long, Account> known = accounts.byId(panel);
        return transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
            ContestStore.requireStatus(within, ContestStatus.SCREENING, ContestStatus.EVALUATION);
            AssignmentPlan plan = assign(manager, within, order, known, progress);
            return Done.of(plan, change(within, order, plan));
        });
    }

    private static void check(Assignments.Order order) {
        List<Fault> faults = new ArrayList<>();
        int wanted = order.perInitiative().orElse(1);
        if (wanted < 1 || wanted > EvaluatorCheck.MOST) {
            faults.add(Fault.at("/perInitiative", "contest.assignment.bad-number"));
        }
        if (order.objective() == Assignments.Objective.FAIR) {
            faults.add(Fault.at("/objective", "contest.assignment.objective-not-offered"));
        }
        InvalidInput.throwIfAny(faults);
    }

    private AssignmentPlan assign(
            EntityManager manager,
            ContestEntity contest,
            Assignments.Order order,
            Map<Long, Account> known,
            DoubleConsumer progress) {
        if (!order.keepExisting()) {
            AssignmentStore.deleteAssigned(manager, contest.id());
        }
        PanelSituation situation = situation(manager, contest, order.seed(), known);
        int perInitiative =
                order.perInitiative().orElse(contest.definition().panel().evaluationsPerInitiative());
        Pairing pairing =
                TotalPairing.solve(situation.problem(perInitiative), fraction -> progress.accept(fraction * 0.8));
        List<NewPair> made = take(situation, pairing);
        AssignmentStore.insert(manager, contest.id(), made, Assignment.State.ASSIGNED, clock.instant());
        EvaluationProgress.ofContest(manager, contest.id());
        progress.accept(0.95);
        return new PlanReport(situation).plan(made.size(), perInitiative);
    }

    private PanelSituation situation(
            EntityManager manager, ContestEntity contest, long seed, Map<Long, Account> known) {
        boolean excludeSameRegion = contest.definition().panel().excludeSameRegion();
        PanelSituation situation = new PanelSituation(
                AssignmentStore.candidates(manager, contest.id()),
                PanelStore.panel(PanelStore.all(manager, contest.id()), known, territory),
                panel -> new PanelConflicts(panel, excludeSameRegion, territory),
                seed);
        for (Pair pair : AssignmentStore.pairs(manager, contest.id())) {
            situation.add(pair);
        }
        AffinityStore.each(manager, contest.id(), situation::affinities);
        return situation;
    }

    private static List<NewPair> take(PanelSituation situation, Pairing pairing) {
        List<NewPair> made = new ArrayList<>();
        for (int i = 0; i < pairing.evaluators().size(); i++) {
            for (int evaluator : pairing.evaluators().get(i)) {
                Panelist panelist = situation.panel().get(evaluator);
                made.add(new NewPair(situation.initiatives().get(i).id(), panelist.account(), panelist.username()));
                situation.give(i, evaluator);
            }
        }
        return made;
    }

    private static Change change(ContestEntity contest, Assignments.Order order, AssignmentPlan plan) {
        return Change.of(
                        "contest.assignments-computed",
                        "contests/" + contest.id() + "/assignments",
                        contest.organizer())
                .facts(Map.of(
                        "assigned", Integer.toString(plan.assigned()),
                        "unmet", Integer.toString(plan.unmet().size()),
                        "keepExisting", Boolean.toString(order.keepExisting()),
                        "seed", Long.toString(order.seed())));
    }
}
