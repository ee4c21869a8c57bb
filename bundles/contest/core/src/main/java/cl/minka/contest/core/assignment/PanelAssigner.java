package cl.minka.contest.core.assignment;

import cl.minka.contest.Affinity;
import cl.minka.contest.Assignment;
import cl.minka.contest.AssignmentPlan;
import cl.minka.contest.AssignmentWishes;
import cl.minka.contest.Assignments;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.Panel;
import cl.minka.contest.core.assignment.AssignmentStore.NewPair;
import cl.minka.contest.core.assignment.AssignmentStore.Pair;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.search.Searcher;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.territory.Municipalities;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** Computes an optimal assignment and stores it, in one transaction. */
final class PanelAssigner {
    private final Searcher searcher;
    private final ContestTransactions transactions;
    private final Accounts accounts;
    private final Municipalities territory;
    private final Clock clock;

    PanelAssigner(ContestTransactions transactions, Accounts accounts, Municipalities territory, Clock clock) {
        this.searcher = new Searcher(accounts, territory);
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
            PanelWishes wishes = wishes(manager, within, order, known);
            ContestStore.requireStatus(within, ContestStatus.SCREENING, ContestStatus.EVALUATION);
            PanelScope among = PanelScope.of(manager, caller, within, order.among(), searcher);
            AssignmentPlan plan = assign(manager, within, order, wishes, among, known, progress);
            return Done.of(plan, change(within, order, plan));
        });
    }

    private static void check(Assignments.Order order) {
        List<Fault> faults = new ArrayList<>();
        int wanted = order.perInitiative().orElse(1);
        if (wanted < 1 || wanted > EvaluatorCheck.MOST) {
            faults.add(Fault.at("/perInitiative", "contest.assignment.bad-number"));
        }
        AssignmentWishes wishes = order.wishes();
        for (int n = 0; n < wishes.numbers().size(); n++) {
            int number = wishes.numbers().get(n).perInitiative();
            if (number < 0 || number > EvaluatorCheck.MOST) {
                faults.add(Fault.at("/numbers/" + n + "/perInitiative", "contest.assignment.bad-number"));
            }
        }
        if (wishes.alternates() < 0 || wishes.alternates() > AssignmentWishes.MOST_ALTERNATES) {
            faults.add(Fault.at(
                    "/alternates", "contest.assignment.bad-alternates", "most", AssignmentWishes.MOST_ALTERNATES));
        }
        if (order.cap()
                .filter(cap -> cap.compareTo(Cap.SMALLEST) < 0 || cap.compareTo(BigDecimal.ONE) > 0)
                .isPresent()) {
            faults.add(Fault.at("/randomized/cap", "contest.assignment.bad-cap", "least", Cap.SMALLEST.toString()));
        }
        if (order.cap().isPresent() && order.objective() != Assignments.Objective.TOTAL) {
            faults.add(Fault.at("/randomized", "contest.assignment.random-fair"));
        }
        if (wishes.addOnly() && !order.keepExisting()) {
            faults.add(Fault.at("/addOnly", "contest.assignment.add-only-discards"));
        }
        InvalidInput.throwIfAny(faults);
    }

    private AssignmentPlan assign(
            EntityManager manager,
            ContestEntity contest,
            Assignments.Order order,
            PanelWishes wishes,
            PanelScope among,
            Map<Long, Account> known,
            DoubleConsumer progress) {
        List<Pair> standing = AssignmentStore.pairs(manager, contest.id());
        List<Pair> discarded = order.keepExisting() ? List.of() : among.notBegun(standing);
        PanelSituation situation = situation(manager, contest, order, known, without(standing, discarded), progress);
        List<NewPair> made = new ArrayList<>(take(situation, wishes.apply(situation)));
        among.restrict(situation);
        PairingProblem problem = situation.problem();
        PanelClash clash = new PanelClash(situation, problem);
        PanelSolver solver = new PanelSolver(situation, problem, clash);
        PanelSolver.Found found = solver.find(order, fraction -> progress.accept(0.1 + fraction * 0.7));
        made.addAll(take(situation, found.evaluators()));
        progress.accept(0.85);
        replace(manager, contest, discarded, made);
        EvaluationProgress.ofContest(manager, contest.id());
        progress.accept(0.95);
        return new PlanReport(situation, found.clash())
                .plan(made.size(), order.wishes().alternates(), found);
    }

    private static List<Pair> without(List<Pair> all, List<Pair> some) {
        Set<Pair> left = new LinkedHashSet<>(all);
        some.forEach(left::remove);
        return List.copyOf(left);
    }

    /** Writes only what changes: a pair that recurs stays as it is. */
    private void replace(EntityManager manager, ContestEntity contest, List<Pair> discarded, List<NewPair> made) {
        Map<Members, String> leaving = new HashMap<>();
        discarded.forEach(pair -> leaving.put(new Members(pair.initiative(), pair.account()), pair.id()));
        List<NewPair> added = made.stream()
                .filter(pair -> leaving.remove(new Members(pair.initiative(), pair.account())) == null)
                .toList();
        AssignmentStore.delete(manager, leaving.values());
        AssignmentStore.insert(manager, contest.id(), added, Assignment.State.ASSIGNED, clock.instant());
    }

    private record Members(String initiative, long account) {}

    private static PanelWishes wishes(
            EntityManager manager, ContestEntity contest, Assignments.Order order, Map<Long, Account> known) {
        PanelWishes wishes = new PanelWishes(
                order.wishes(),
                InitiativeStore.references(manager, contest.id(), InitiativeStatus.ADMITTED),
                known.values().stream()
                        .filter(PanelStore::isEvaluator)
                        .map(Account::username)
                        .collect(Collectors.toSet()));
        InvalidInput.throwIfAny(wishes.faults());
        return wishes;
    }

    private PanelSituation situation(
            EntityManager manager,
            ContestEntity contest,
            Assignments.Order order,
            Map<Long, Account> known,
            List<Pair> standing,
            DoubleConsumer progress) {
        Panel rules = contest.definition().panel();
        PanelSituation situation = new PanelSituation(
                AssignmentStore.candidates(manager, contest.id()),
                PanelStore.panel(
                        PanelStore.all(manager, contest.id()),
                        known,
                        ConflictFinder.of(manager, contest, territory, clock)),
                panel -> new PanelConflicts(panel, rules.excludeSameRegion(), territory),
                order.seed(),
                order.perInitiative().orElse(rules.evaluationsPerInitiative()));
        standing.forEach(situation::add);
        AffinityStore.each(manager, Affinity.Origin.COMPUTED, contest.id(), (initiative, text) -> {
            progress.accept(0);
            situation.affinities(initiative, text);
        });
        AffinityStore.each(manager, Affinity.Origin.IMPORTED, contest.id(), (initiative, text) -> {
            progress.accept(0.05);
            situation.affinities(initiative, text);
        });
        progress.accept(0.1);
        return situation;
    }

    private static List<NewPair> take(PanelSituation situation, List<int[]> evaluators) {
        List<NewPair> made = new ArrayList<>();
        for (int i = 0; i < evaluators.size(); i++) {
            for (int evaluator : evaluators.get(i)) {
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
                        "forced", Integer.toString(order.wishes().forced().size()),
                        "forbidden", Integer.toString(order.wishes().forbidden().size()),
                        "anchors", Integer.toString(order.wishes().anchors().size()),
                        "objective", order.objective().name().toLowerCase(Locale.ROOT),
                        "cap", order.cap().map(BigDecimal::toPlainString).orElse(""),
                        "seed", Long.toString(order.seed())));
    }
}
