package cl.minka.contest.core.assignment;

import cl.minka.contest.Assignment;
import cl.minka.contest.Assignments;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.SearchScope;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.search.Search;
import cl.minka.contest.core.search.Searcher;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.territory.Municipalities;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;

/** Assignments as the organiser lists and changes them by hand. */
final class AssignmentDesk {
    private static final Keyset<AssignmentEntity> LISTS = new Keyset<>(
            AssignmentEntity.class,
            Keyset.Key.text("id"),
            AssignmentEntity::id,
            Map.of("createdAt", Keyset.Key.whole("createdAt"), "evaluator", Keyset.Key.text("username")),
            new Slice.Sort("createdAt", false));

    private final Searcher searcher;
    private final ContestTransactions transactions;
    private final Accounts accounts;
    private final Municipalities territory;
    private final Clock clock;

    AssignmentDesk(ContestTransactions transactions, Accounts accounts, Municipalities territory, Clock clock) {
        this.searcher = new Searcher(accounts, territory);
        this.transactions = transactions;
        this.accounts = accounts;
        this.territory = territory;
        this.clock = clock;
    }

    Page<Assignment> list(Caller caller, String contest, Assignments.Filter filter, Slice slice) {
        return transactions.read(manager -> {
            ContestEntity within = ContestStore.organized(manager, caller, contest);
            Conditions conditions = new Conditions().and("e.contest = :contest", "contest", contest);
            filter.evaluator().ifPresent(name -> conditions.and("e.username = :evaluator", "evaluator", name));
            filter.initiative().ifPresent(id -> conditions.and("e.initiative = :initiative", "initiative", id));
            filter.state().ifPresent(state -> conditions.and("e.state = :state", "state", state));
            filter.search()
                    .ifPresent(text -> searcher.restrict(
                            manager, caller, within, SearchScope.ASSIGNMENTS, Search.ofQuery(text), conditions));
            Page<AssignmentEntity> page = LISTS.page(manager, conditions, slice);
            Map<String, String> names = AssignmentStore.externalIds(
                    manager,
                    page.items().stream().map(AssignmentEntity::initiative).toList());
            return page.map(assignment -> assignment.toRecord(Optional.ofNullable(names.get(assignment.initiative()))));
        });
    }

    Assignment get(Caller caller, String contest, String id) {
        return transactions.read(manager -> {
            ContestStore.organized(manager, caller, contest);
            return view(manager, AssignmentStore.get(manager, contest, id));
        });
    }

    Assignment add(Caller caller, String contest, String initiative, String evaluator) {
        Optional<Account> account = account(evaluator);
        return transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
            InitiativeEntity given = admitted(manager, contest, initiative);
            EvaluatorEntity taker = taker(manager, contest, account);
            ContestStore.requireStatus(within, ContestStatus.SCREENING, ContestStatus.EVALUATION);
            AssignmentEntity made = pair(manager, within, given, taker, account.orElseThrow());
            return Done.of(made.toRecord(given.externalId()), change(within, "contest.assignment-added", made));
        });
    }

    private AssignmentEntity pair(
            EntityManager manager,
            ContestEntity contest,
            InitiativeEntity initiative,
            EvaluatorEntity taker,
            Account account) {
        checkPair(manager, contest, initiative, taker, account);
        AssignmentEntity made =
                new AssignmentEntity(contest.id(), initiative.id(), taker.account(), taker.username(), clock.instant());
        manager.persist(made);
        manager.flush();
        EvaluationProgress.ofInitiative(manager, initiative.id());
        return made;
    }

    /** One more evaluator for an initiative, within a change of others; answers what the journal is told. */
    Change further(
            EntityManager manager, ContestEntity contest, InitiativeEntity initiative, Optional<Account> account) {
        EvaluatorEntity taker = taker(manager, contest.id(), account);
        AssignmentEntity made = pair(manager, contest, initiative, taker, account.orElseThrow());
        return change(contest, "contest.assignment-added", made);
    }

    Assignment reassign(Caller caller, String contest, String id, String evaluator, Expected expected) {
        Optional<Account> account = account(evaluator);
        return transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
            AssignmentEntity assignment = AssignmentStore.get(manager, contest, id);
            expected.check(assignment.version());
            EvaluatorEntity taker = taker(manager, contest, account);
            ContestStore.requireStatus(within, ContestStatus.SCREENING, ContestStatus.EVALUATION);
            requireNotBegun(assignment);
            InitiativeEntity given = InitiativeStore.get(manager, contest, assignment.initiative());
            if (taker.account() == assignment.account()) {
                return Done.of(assignment.toRecord(given.externalId()));
            }
            checkPair(manager, within, given, taker, account.orElseThrow());
            assignment.giveTo(taker.account(), taker.username(), clock.instant());
            manager.flush();
            return Done.of(
                    assignment.toRecord(given.externalId()),
                    change(within, "contest.assignment-changed", assignment).fields(Set.of("evaluator")));
        });
    }

    void delete(Caller caller, String contest, String id, Expected expected) {
        transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
            AssignmentEntity assignment = AssignmentStore.get(manager, contest, id);
            expected.check(assignment.version());
            ContestStore.requireStatus(within, ContestStatus.SCREENING, ContestStatus.EVALUATION);
            requireNotBegun(assignment);
            manager.remove(assignment);
            manager.flush();
            EvaluationProgress.ofInitiative(manager, assignment.initiative());
            return Done.of(id, change(within, "contest.assignment-removed", assignment));
        });
    }

    Optional<Account> account(String username) {
        return Optional.ofNullable(accounts.known(List.of(username)).get(username));
    }

    private static InitiativeEntity admitted(EntityManager manager, String contest, String reference) {
        String id = InitiativeStore.references(manager, contest, InitiativeStatus.ADMITTED)
                .get(reference);
        if (id == null) {
            throw new InvalidInput(Fault.at("/initiative", "contest.assignment.not-admitted", "initiative", reference));
        }
        return InitiativeStore.get(manager, contest, id);
    }

    private static EvaluatorEntity taker(EntityManager manager, String contest, Optional<Account> account) {
        return account.filter(PanelStore::isEvaluator)
                .flatMap(a -> PanelStore.find(manager, contest, a.id()))
                .orElseThrow(() -> new InvalidInput(Fault.at("/evaluator", "contest.assignment.not-on-panel")));
    }

    private static void requireNotBegun(AssignmentEntity assignment) {
        if (assignment.state() != Assignment.State.ASSIGNED) {
            throw new Refusal(
                    Kind.CONFLICT, "contest.assignment-begun", Map.of("state", ContestStore.json(assignment.state())));
        }
    }

    /** The hard constraints of a computed assignment hold for one made by hand too. */
    private void checkPair(
            EntityManager manager,
            ContestEntity contest,
            InitiativeEntity initiative,
            EvaluatorEntity evaluator,
            Account account) {
        List<Panelist> one = PanelStore.panel(
                List.of(evaluator),
                Map.of(account.id(), account),
                ConflictFinder.of(manager, contest, territory, clock));
        boolean excludeSameRegion = contest.definition().panel().excludeSameRegion();
        new PanelConflicts(one, excludeSameRegion, territory)
                .between(0, AssignmentStore.candidate(initiative))
                .ifPresent(reason -> refuse(reason.key()));
        for (AssignmentEntity other : ofInitiative(manager, initiative.id())) {
            if (other.account() == evaluator.account()) {
                refuse(
                        other.state() == Assignment.State.RECUSED
                                ? "contest.assignment.recused"
                                : "contest.assignment.has-it-already");
            }
        }
        PanelStore.Work work = PanelStore.work(manager, contest.id(), List.of(evaluator.account()))
                .getOrDefault(evaluator.account(), PanelStore.Work.NONE);
        if (work.assigned() >= evaluator.maxLoad()) {
            refuse("contest.assignment.full-load");
        }
    }

    private static void refuse(String reason) {
        throw new Refusal(
                Kind.CONFLICT,
                "contest.assignment-refused",
                Map.of(),
                List.of(Fault.at("/evaluator", reason, "count", 1)));
    }

    private static List<AssignmentEntity> ofInitiative(EntityManager manager, String initiative) {
        return manager.createQuery(
                        "SELECT a FROM AssignmentEntity a WHERE a.initiative = :initiative", AssignmentEntity.class)
                .setParameter("initiative", initiative)
                .getResultList();
    }

    private static Assignment view(EntityManager manager, AssignmentEntity assignment) {
        Map<String, String> names = AssignmentStore.externalIds(manager, List.of(assignment.initiative()));
        return assignment.toRecord(Optional.ofNullable(names.get(assignment.initiative())));
    }

    private static Change change(ContestEntity contest, String action, AssignmentEntity assignment) {
        return Change.of(action, "contests/" + contest.id() + "/assignments/" + assignment.id(), contest.organizer())
                .facts(Map.of("initiative", assignment.initiative(), "account", Long.toString(assignment.account())));
    }
}
