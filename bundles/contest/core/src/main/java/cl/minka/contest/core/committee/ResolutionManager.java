package cl.minka.contest.core.committee;

import cl.minka.contest.Resolution;
import cl.minka.contest.Resolutions;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.redaction.BlindViewer;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.territory.Municipalities;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the resolutions of committees. */
@Component(service = Resolutions.class)
public final class ResolutionManager implements Resolutions {
    private static final CommitteeReader ALL = new CommitteeReader(true, Set.of());

    private final ContestTransactions transactions;
    private final CommitteeSight sight;
    private final Benches benches;
    private final BlindViewer viewer = new BlindViewer();
    private final Clock clock;

    @Activate
    public ResolutionManager(
            @Reference ContestTransactions transactions,
            @Reference Accounts accounts,
            @Reference Municipalities territory,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.sight = new CommitteeSight(territory);
        this.benches = new Benches(transactions, accounts, sight);
        this.clock = clock;
    }

    @Override
    public Page<Resolution> list(Caller caller, String contest, Slice slice) {
        return transactions.read(manager -> {
            ContestEntity within = ContestStore.visible(manager, caller, contest);
            return ResolutionStore.page(manager, within, reader(manager, caller, within), slice, viewer);
        });
    }

    @Override
    public Resolution get(Caller caller, String contest, int number) {
        return transactions.read(manager -> {
            ContestEntity within = ContestStore.visible(manager, caller, contest);
            return ResolutionStore.get(manager, within, reader(manager, caller, within), number, viewer);
        });
    }

    @Override
    public Resolution record(Caller caller, String contest, Resolution.Draft draft) {
        Map<Long, Account> accounts = benches.accounts(contest);
        return transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
            CommitteeEntity committee = CommitteePhase.committee(manager, contest);
            Instant now = Times.now(clock);
            ResolutionDesk desk =
                    new ResolutionDesk(manager, contest, benches.bench(manager, within, committee, accounts), now);
            Resolution.Draft settled = desk.settled(
                    draft,
                    corrected(manager, within, draft),
                    committee.initiatives(),
                    InitiativeStore.references(manager, contest));
            CommitteePhase.requireMeeting(within);
            List<Integer> used = ResolutionStore.numbers(manager, contest);
            CommitteePhase.requireRoom(used.size());
            desk.requireQuorum(settled);
            ResolutionEntity entity = new ResolutionEntity(contest, OpaqueNumbers.draw(used), settled, now);
            manager.persist(entity);
            manager.flush();
            Resolution resolution = ResolutionStore.record(manager, within, entity, viewer);
            return Done.of(resolution, change(within, resolution));
        });
    }

    private Optional<Resolution> corrected(EntityManager manager, ContestEntity contest, Resolution.Draft draft) {
        if (draft.corrects().isEmpty()) {
            return Optional.empty();
        }
        int number = draft.corrects().getAsInt();
        if (!ResolutionStore.numbers(manager, contest.id()).contains(number)) {
            throw new InvalidInput(Fault.at("/corrects", "contest.resolution.unknown-corrected"));
        }
        return Optional.of(ResolutionStore.get(manager, contest, ALL, number, viewer));
    }

    private CommitteeReader reader(EntityManager manager, Caller caller, ContestEntity contest) {
        return CommitteeReader.of(manager, caller, contest, CommitteePhase.committee(manager, contest.id()), sight);
    }

    private static Change change(ContestEntity contest, Resolution resolution) {
        return Change.of(
                        "contest.resolution-recorded",
                        "contests/" + contest.id() + "/committee/resolutions/" + resolution.number(),
                        contest.organizer())
                .state(resolution.toString())
                .facts(Map.of(
                        "contest", contest.id(),
                        "resolution", Integer.toString(resolution.number()),
                        "corrects",
                                resolution.corrects().isPresent()
                                        ? Integer.toString(resolution.corrects().getAsInt())
                                        : ""));
    }
}
