package cl.minka.contest.core.assignment;

import cl.minka.contest.Conflict;
import cl.minka.contest.Conflict.Kind;
import cl.minka.contest.Conflict.State;
import cl.minka.contest.Conflicts;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.territory.Municipalities;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the conflicts of interest of a panel, and takes what the organiser rules of them. */
@Component(service = Conflicts.class)
public final class ConflictManager implements Conflicts {
    private static final int LONGEST_REASON = 2_000;

    private final ContestTransactions transactions;
    private final Accounts accounts;
    private final Municipalities territory;
    private final Clock clock;

    @Activate
    public ConflictManager(
            @Reference ContestTransactions transactions,
            @Reference Accounts accounts,
            @Reference Municipalities territory,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.territory = territory;
        this.clock = clock;
    }

    @Override
    public Page<Conflict> list(Caller caller, String contest, Filter filter, Slice slice) {
        Wanted wanted = transactions.read(manager -> wanted(manager, caller, contest, filter));
        ConflictPage page = new ConflictPage(slice);
        Map<Long, Account> known =
                accounts.byId(wanted.panel.stream().map(Declaration::account).toList());
        for (Declaration evaluator : wanted.panel) {
            Account account = known.get(evaluator.account());
            if (account != null) {
                wanted.book.of(evaluator, account).stream()
                        .filter(one -> wanted.has(one, filter))
                        .forEach(page::add);
            }
        }
        return page.get();
    }

    /**
     * What is read for a list.
     *
     * @param presenters the municipalities to which the list is restricted
     */
    private record Wanted(List<Declaration> panel, ConflictBook book, Optional<Set<String>> presenters) {
        boolean has(Conflict one, Filter filter) {
            return filter.kind().filter(kind -> kind != one.kind()).isEmpty()
                    && filter.state().filter(state -> state != one.state()).isEmpty()
                    && presenters
                            .filter(cuts -> !cuts.contains(one.municipality()))
                            .isEmpty();
        }
    }

    private Wanted wanted(EntityManager manager, Caller caller, String contest, Filter filter) {
        ContestEntity within = ContestStore.organized(manager, caller, contest);
        Optional<Set<String>> presenters = filter.initiative().map(reference -> presenters(manager, within, reference));
        List<Declaration> panel = PanelStore.declarations(manager, contest, filter.evaluator());
        return new Wanted(
                panel,
                book(manager, within, () -> presenters.orElseGet(() -> presenting(manager, contest))),
                presenters);
    }

    @Override
    public Conflict.Pair get(Caller caller, String contest, String username, String cut) {
        Optional<Account> account = account(username);
        return transactions.read(manager -> {
            ContestEntity within = ContestStore.organized(manager, caller, contest);
            EvaluatorEntity evaluator = PanelStore.present(manager, contest, account);
            return pair(manager, within, evaluator, account.orElseThrow(), cut);
        });
    }

    @Override
    public Conflict.Pair rule(
            Caller caller, String contest, String username, String cut, Conflict.Ruling ruling, Expected expected) {
        Optional<Account> account = account(username);
        return transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
            EvaluatorEntity evaluator = PanelStore.present(manager, contest, account);
            Conflict.Pair pair = pair(manager, within, evaluator, account.orElseThrow(), cut);
            ConflictRulingEntity.Key key = new ConflictRulingEntity.Key(contest, evaluator.account(), cut);
            Optional<ConflictRulingEntity> stored = Optional.ofNullable(manager.find(ConflictRulingEntity.class, key));
            stored.ifPresentOrElse(one -> expected.check(one.version()), expected::checkAbsent);
            check(ruling);
            ContestStore.requireStatus(within, EvaluatorManager.BEFORE_COMMITTEE);
            Set<Kind> kinds = pair.conflicts().stream().map(Conflict::kind).collect(Collectors.toSet());
            if (ruling.state() == State.DISMISSED
                    && (kinds.contains(Kind.OWN_MUNICIPALITY) || kinds.contains(Kind.SAME_REGION))) {
                throw new Refusal(cl.minka.kernel.Kind.CONFLICT, "contest.conflict-not-dismissible");
            }
            ConflictRulingEntity written =
                    stored.orElseGet(() -> new ConflictRulingEntity(contest, evaluator.account(), cut));
            written.write(kinds, ruling, caller.account(), clock.instant());
            if (stored.isEmpty()) {
                manager.persist(written);
            }
            manager.flush();
            return Done.of(
                    pair(manager, within, evaluator, account.orElseThrow(), cut),
                    change(within, username, cut, ruling));
        });
    }

    private static void check(Conflict.Ruling ruling) {
        List<Fault> faults = new ArrayList<>();
        if (ruling.state() == State.DETECTED) {
            faults.add(Fault.at("/state", "contest.conflict.bad-state"));
        }
        if (ruling.reason().isBlank() || ruling.reason().length() > LONGEST_REASON) {
            faults.add(Fault.at("/reason", "contest.conflict.bad-reason", "most", LONGEST_REASON));
        }
        InvalidInput.throwIfAny(faults);
    }

    private Conflict.Pair pair(
            EntityManager manager, ContestEntity contest, EvaluatorEntity evaluator, Account account, String cut) {
        List<Conflict> conflicts =
                book(manager, contest, () -> Set.of(cut)).of(evaluator.declaration(), account).stream()
                        .filter(one -> one.municipality().equals(cut))
                        .toList();
        if (conflicts.isEmpty()) {
            throw new Refusal(cl.minka.kernel.Kind.NOT_FOUND, "contest.conflict-not-found");
        }
        Optional<ConflictRulingEntity> ruling = Optional.ofNullable(manager.find(
                ConflictRulingEntity.class, new ConflictRulingEntity.Key(contest.id(), evaluator.account(), cut)));
        return new Conflict.Pair(
                evaluator.username(),
                cut,
                conflicts,
                ruling.map(ConflictRulingEntity::state),
                ruling.map(ConflictRulingEntity::reason),
                ruling.map(ConflictRulingEntity::version).orElse(0L));
    }

    /** @param presenting asked for only where the rules keep evaluators from their region */
    private ConflictBook book(EntityManager manager, ContestEntity contest, Supplier<Set<String>> presenting) {
        return new ConflictBook(
                ConflictFinder.of(manager, contest, territory, clock),
                contest.definition().panel().excludeSameRegion() ? presenting.get() : Set.of());
    }

    private static Set<String> presenters(EntityManager manager, ContestEntity contest, String reference) {
        return InitiativeStore.reference(manager, contest.id(), reference)
                .map(id -> Set.copyOf(
                        InitiativeStore.get(manager, contest.id(), id).municipalities()))
                .orElse(Set.of());
    }

    /** The municipalities of what was filed and not withdrawn. */
    private static Set<String> presenting(EntityManager manager, String contest) {
        List<?> cuts = manager.createNativeQuery("SELECT DISTINCT m.cut FROM initiative_municipality m"
                        + " JOIN initiative i ON i.id = m.initiative"
                        + " WHERE i.contest = ? AND i.status NOT IN ('DRAFT', 'WITHDRAWN')")
                .setParameter(1, contest)
                .getResultList();
        Set<String> all = new HashSet<>();
        cuts.forEach(cut -> all.add((String) cut));
        return all;
    }

    private Optional<Account> account(String username) {
        return Optional.ofNullable(accounts.known(List.of(username)).get(username));
    }

    private static Change change(ContestEntity contest, String username, String cut, Conflict.Ruling ruling) {
        return Change.of(
                        "contest.conflict-ruled",
                        "contests/" + contest.id() + "/conflicts/" + username + "/" + cut,
                        contest.organizer())
                .facts(Map.of("state", ContestStore.json(ruling.state())));
    }
}
