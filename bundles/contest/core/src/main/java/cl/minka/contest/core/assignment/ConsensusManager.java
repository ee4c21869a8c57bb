package cl.minka.contest.core.assignment;

import cl.minka.contest.Consensus;
import cl.minka.contest.ConsensusNotFound;
import cl.minka.contest.Consensuses;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.InitiativeNotFound;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.redaction.TextScreen;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.territory.Municipalities;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds differences for those who may know of them, and does what they want done. */
@Component(service = Consensuses.class)
public final class ConsensusManager implements Consensuses {
    /** Others do not come farther than the first statement, whether there is such an initiative or not. */
    private static final String OWN =
            " AND EXISTS (SELECT a FROM AssignmentEntity a WHERE a.initiative = i.id AND a.account = :account)";

    private final ContestTransactions transactions;
    private final ConsensusViews views;
    private final ConsensusDesk desk;
    private final AssignmentDesk assignments;

    @Activate
    public ConsensusManager(
            @Reference ContestTransactions transactions,
            @Reference Accounts accounts,
            @Reference Municipalities territory,
            @Reference Clock clock) {
        TextScreen screen = new TextScreen(territory);
        this.transactions = transactions;
        this.views = new ConsensusViews(screen);
        this.assignments = new AssignmentDesk(transactions, accounts, territory, clock);
        this.desk = new ConsensusDesk(views, screen, assignments, clock);
    }

    @Override
    public Consensus get(Caller caller, String contest, String initiative) {
        return transactions.read(manager -> {
            ContestEntity within = ContestStore.visible(manager, caller, contest);
            Difference found = find(manager, caller, within, initiative);
            if (caller.organizes(within.organizer())) {
                ConsensusDesk.requireThere(found);
                return views.whole(found);
            }
            return views.blind(found, found.of(caller.account()).orElseThrow(ConsensusNotFound::new));
        });
    }

    @Override
    public Page<Consensus> list(Caller caller, String contest, Slice slice) {
        return transactions.read(
                manager -> ConsensusLists.page(manager, ContestStore.organized(manager, caller, contest), slice)
                        .map(views::whole));
    }

    @Override
    public Consensus act(Caller caller, String contest, String initiative, Act act) {
        Optional<Account> account =
                assignments.account(act instanceof CallFurther further ? further.evaluator() : caller.username());
        return transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.visibleForChange(manager, caller, contest);
            return desk.act(manager, caller, find(manager, caller, within, initiative), act, account);
        });
    }

    @Override
    public List<Waiting> waiting(Caller caller) {
        return transactions.read(manager -> ConsensusLists.waiting(manager, caller));
    }

    /** By id or neutral code. What evaluators are told of what is missing does not say whether it is missing. */
    private static Difference find(EntityManager manager, Caller caller, ContestEntity contest, String reference) {
        boolean isOrganizer = caller.organizes(contest.organizer());
        if (!isOrganizer && contest.status().isBefore(ContestStatus.EVALUATION)) {
            throw new ConsensusNotFound();
        }
        TypedQuery<InitiativeEntity> query = manager.createQuery(
                        "SELECT i FROM InitiativeEntity i"
                                + " WHERE i.contest = :contest AND (i.id = :reference OR i.code = :reference)"
                                + (isOrganizer ? "" : OWN),
                        InitiativeEntity.class)
                .setParameter("contest", contest.id())
                .setParameter("reference", reference);
        if (!isOrganizer) {
            query.setParameter("account", caller.account());
        }
        return query.getResultStream()
                .findFirst()
                .map(initiative -> ConsensusStore.load(manager, contest, initiative))
                .orElseThrow(() -> isOrganizer ? new InitiativeNotFound() : new ConsensusNotFound());
    }
}
