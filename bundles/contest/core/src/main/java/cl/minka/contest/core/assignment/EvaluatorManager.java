package cl.minka.contest.core.assignment;

import cl.minka.contest.Assignment;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Evaluator;
import cl.minka.contest.Evaluators;
import cl.minka.contest.SearchScope;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.search.Search;
import cl.minka.contest.core.search.Searcher;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
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
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import cl.minka.kernel.territory.Municipalities;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the blind panels. */
@Component(service = Evaluators.class)
public final class EvaluatorManager implements Evaluators {
    static final ContestStatus[] BEFORE_COMMITTEE = {
        ContestStatus.DRAFT, ContestStatus.OPEN, ContestStatus.SCREENING, ContestStatus.EVALUATION
    };

    private static final Keyset<EvaluatorEntity> LISTS = new Keyset<>(
            EvaluatorEntity.class,
            Keyset.Key.whole("account"),
            EvaluatorEntity::account,
            Map.of("username", Keyset.Key.text("username")),
            new Slice.Sort("username", false));

    private final ContestTransactions transactions;
    private final Accounts accounts;
    private final Municipalities territory;
    private final Searcher searcher;

    @Activate
    public EvaluatorManager(
            @Reference ContestTransactions transactions,
            @Reference Accounts accounts,
            @Reference Municipalities territory) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.territory = territory;
        this.searcher = new Searcher(accounts, territory);
    }

    @Override
    public Page<Evaluator> list(Caller caller, String contest, Optional<String> search, Slice slice) {
        Listed listed = transactions.read(manager -> {
            ContestEntity within = ContestStore.organized(manager, caller, contest);
            Conditions conditions = new Conditions().and("e.contest = :contest", "contest", contest);
            search.ifPresent(text -> searcher.restrict(
                    manager, caller, within, SearchScope.EVALUATORS, Search.ofQuery(text), conditions));
            Page<EvaluatorEntity> page = LISTS.page(manager, conditions, slice);
            return new Listed(page, work(manager, contest, page.items()));
        });
        Map<Long, Account> known = accounts.byId(ids(listed.page.items()));
        return listed.page.map(evaluator -> view(evaluator, known, listed.work));
    }

    @Override
    public Evaluator get(Caller caller, String contest, String username) {
        Optional<Account> account = account(username);
        Listed listed = transactions.read(manager -> {
            ContestStore.organized(manager, caller, contest);
            EvaluatorEntity found = PanelStore.present(manager, contest, account);
            return new Listed(only(found), work(manager, contest, List.of(found)));
        });
        return view(listed.page.items().get(0), byId(account), listed.work);
    }

    @Override
    public Evaluator put(Caller caller, String contest, String username, Evaluator.Draft draft, Expected expected) {
        Optional<Account> account = account(username);
        return transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
            Optional<EvaluatorEntity> found = account.flatMap(a -> PanelStore.find(manager, contest, a.id()));
            found.ifPresentOrElse(evaluator -> expected.check(evaluator.version()), expected::checkAbsent);
            EvaluatorCheck check =
                    new EvaluatorCheck(within.definition(), PanelStore.members(manager, contest), territory);
            InvalidInput.throwIfAny(check.faults(account, username, draft));
            ContestStore.requireStatus(within, BEFORE_COMMITTEE);
            EvaluatorEntity evaluator = found.orElseGet(
                    () -> new EvaluatorEntity(contest, account.orElseThrow().id(), username));
            evaluator.write(check.writing(draft));
            if (found.isEmpty()) {
                manager.persist(evaluator);
            }
            manager.flush();
            Evaluator result = view(evaluator, byId(account), work(manager, contest, List.of(evaluator)));
            String action = found.isEmpty() ? "contest.evaluator-added" : "contest.evaluator-changed";
            return Done.of(result, change(within, action, username));
        });
    }

    @Override
    public void delete(Caller caller, String contest, String username, Expected expected) {
        Optional<Account> account = account(username);
        transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
            EvaluatorEntity evaluator = PanelStore.present(manager, contest, account);
            expected.check(evaluator.version());
            ContestStore.requireStatus(within, BEFORE_COMMITTEE);
            if (count(manager, evaluator, contest, List.of(Assignment.State.STARTED, Assignment.State.FINAL)) > 0) {
                throw new Refusal(Kind.CONFLICT, "contest.evaluator-has-evaluations");
            }
            manager.createQuery("DELETE FROM AssignmentEntity a WHERE a.contest = :contest AND a.account = :account"
                            + " AND a.state = :assigned")
                    .setParameter("contest", contest)
                    .setParameter("account", evaluator.account())
                    .setParameter("assigned", Assignment.State.ASSIGNED)
                    .executeUpdate();
            manager.remove(evaluator);
            manager.flush();
            EvaluationProgress.ofContest(manager, contest);
            return Done.of(username, change(within, "contest.evaluator-removed", username));
        });
    }

    @Override
    public ImportReport importAll(Caller caller, String contest, Table table, boolean dryRun, DoubleConsumer progress) {
        return new EvaluatorImport(transactions, accounts, territory).run(caller, contest, table, dryRun, progress);
    }

    @Override
    public ImportReport importAffinities(
            Caller caller, String contest, Table table, boolean dryRun, DoubleConsumer progress) {
        return new AffinityImport(transactions).run(caller, contest, table, dryRun, progress);
    }

    static Change change(ContestEntity contest, String action, String username) {
        return Change.of(action, "contests/" + contest.id() + "/evaluators/" + username, contest.organizer())
                .fields(Set.of("maxLoad", "categories", "conflicts", "minLoad", "employments", "expertise", "topics"));
    }

    private static long count(
            EntityManager manager, EvaluatorEntity evaluator, String contest, List<Assignment.State> states) {
        return manager.createQuery(
                        "SELECT COUNT(a) FROM AssignmentEntity a WHERE a.contest = :contest AND a.account = :account"
                                + " AND a.state IN :states",
                        Long.class)
                .setParameter("contest", contest)
                .setParameter("account", evaluator.account())
                .setParameter("states", states)
                .getSingleResult();
    }

    private Optional<Account> account(String username) {
        return Optional.ofNullable(accounts.known(List.of(username)).get(username));
    }

    private static Map<Long, Account> byId(Optional<Account> account) {
        return account.map(a -> Map.of(a.id(), a)).orElse(Map.of());
    }

    private static List<Long> ids(List<EvaluatorEntity> evaluators) {
        return evaluators.stream().map(EvaluatorEntity::account).toList();
    }

    private static Map<Long, PanelStore.Work> work(
            EntityManager manager, String contest, List<EvaluatorEntity> evaluators) {
        return PanelStore.work(manager, contest, ids(evaluators));
    }

    private static Evaluator view(
            EvaluatorEntity evaluator, Map<Long, Account> known, Map<Long, PanelStore.Work> work) {
        Account account = known.get(evaluator.account());
        PanelStore.Work own = work.getOrDefault(evaluator.account(), PanelStore.Work.NONE);
        return new Evaluator(
                evaluator.username(),
                account == null ? evaluator.username() : account.name(),
                evaluator.maxLoad(),
                evaluator.categories(),
                evaluator.conflicts(),
                own.assigned(),
                own.finished(),
                evaluator.version(),
                evaluator.minLoad(),
                evaluator.employments(),
                evaluator.profile());
    }

    private static Page<EvaluatorEntity> only(EvaluatorEntity evaluator) {
        return new Page<>(List.of(evaluator), Optional.empty(), java.util.OptionalLong.of(1));
    }

    private record Listed(Page<EvaluatorEntity> page, Map<Long, PanelStore.Work> work) {}
}
