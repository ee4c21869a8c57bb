package cl.minka.contest.core.committee;

import cl.minka.contest.Ballot;
import cl.minka.contest.Ballots;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.redaction.BlindViewer;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.territory.Municipalities;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the ballots of committees. */
@Component(service = Ballots.class)
public final class BallotManager implements Ballots {
    private static final CommitteeReader ALL = new CommitteeReader(true, java.util.Set.of());

    private final ContestTransactions transactions;
    private final CommitteeSight sight;
    private final Benches benches;
    private final BallotViews views = new BallotViews(new BlindViewer());
    private final BallotDesk desk;
    private final Clock clock;

    @Activate
    public BallotManager(
            @Reference ContestTransactions transactions,
            @Reference Accounts accounts,
            @Reference Municipalities territory,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.sight = new CommitteeSight(territory);
        this.benches = new Benches(transactions, accounts, sight);
        this.desk = new BallotDesk(clock);
        this.clock = clock;
    }

    @Override
    public Page<Ballot> list(Caller caller, String contest, Slice slice) {
        return transactions.read(manager -> {
            ContestEntity within = ContestStore.visible(manager, caller, contest);
            CommitteeReader reader = reader(manager, caller, within);
            Page<BallotEntity> page = BallotStore.page(manager, contest, reader, slice);
            return new Page<>(views.all(manager, within, reader, page.items()), page.next(), page.total());
        });
    }

    @Override
    public Ballot get(Caller caller, String contest, int number) {
        return transactions.read(manager -> {
            ContestEntity within = ContestStore.visible(manager, caller, contest);
            CommitteeReader reader = reader(manager, caller, within);
            return views.one(manager, within, reader, BallotStore.get(manager, contest, reader, number));
        });
    }

    @Override
    public Ballot open(Caller caller, String contest, Ballot.Draft draft) {
        return transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
            List<Point> options = options(manager, contest, draft);
            CommitteePhase.requireMeeting(within);
            draft.session().ifPresent(session -> SessionStore.open(manager, contest, session));
            List<Integer> used = BallotStore.numbers(manager, contest);
            CommitteePhase.requireRoom(used.size());
            BallotEntity ballot = new BallotEntity(contest, OpaqueNumbers.draw(used), Times.now(clock));
            ballot.write(draft, options);
            manager.persist(ballot);
            return done(manager, within, ballot, "contest.ballot-opened");
        });
    }

    @Override
    public Ballot put(Caller caller, String contest, int number, Ballot.Draft draft, Expected expected) {
        return transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
            BallotEntity ballot = BallotStore.get(manager, contest, ALL, number);
            expected.check(ballot.version());
            List<Point> options = options(manager, contest, draft);
            CommitteePhase.requireMeeting(within);
            BallotDesk.requireOpen(ballot);
            if (!BallotStore.votes(manager, ballot).isEmpty()) {
                throw new Refusal(Kind.CONFLICT, "contest.ballot-begun", Map.of("number", number));
            }
            draft.session().ifPresent(session -> SessionStore.open(manager, contest, session));
            ballot.write(draft, options);
            return done(manager, within, ballot, "contest.ballot-changed");
        });
    }

    @Override
    public void cancel(Caller caller, String contest, int number, Expected expected) {
        transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
            BallotEntity ballot = BallotStore.get(manager, contest, ALL, number);
            expected.check(ballot.version());
            BallotDesk.requireOpen(ballot);
            BallotStore.votes(manager, ballot).forEach(manager::remove);
            manager.flush();
            manager.remove(ballot);
            return Done.of(number, change(within, ballot, "contest.ballot-cancelled", Map.of()));
        });
    }

    @Override
    public Ballot.OwnVote vote(Caller caller, String contest, int number) {
        return transactions.read(manager -> {
            ContestEntity within = ContestStore.visible(manager, caller, contest);
            CommitteeReader reader = member(manager, caller, within);
            BallotEntity ballot = BallotStore.get(manager, contest, reader, number);
            List<String> options = BallotSight.ids(BallotSight.visible(reader, ballot.options()));
            return BallotDesk.own(manager, ballot, caller.account())
                    .flatMap(vote -> vote.vote()
                            .map(given -> new Ballot.OwnVote(
                                    BallotSight.among(vote.username(), given, options)
                                            .vote(),
                                    vote.version())))
                    .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.vote-not-found"));
        });
    }

    @Override
    public Ballot.OwnVote vote(Caller caller, String contest, int number, Ballot.Vote vote, Expected expected) {
        return transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.visibleForChange(manager, caller, contest);
            CommitteeReader reader = member(manager, caller, within);
            BallotEntity ballot = BallotStore.get(manager, contest, reader, number);
            MemberEntity member =
                    CommitteeStore.member(manager, contest, caller.account()).orElseThrow(Forbidden::new);
            Ballot.OwnVote stored = desk.vote(manager, within, reader, ballot, member, vote, expected);
            return Done.of(stored, change(within, ballot, "contest.vote-cast", Map.of()));
        });
    }

    @Override
    public Ballot close(Caller caller, String contest, int number) {
        Map<Long, Account> accounts = benches.accounts(contest);
        return transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
            CommitteeEntity committee = CommitteePhase.committee(manager, contest);
            BallotEntity ballot = BallotStore.get(manager, contest, ALL, number);
            CommitteePhase.requireMeeting(within);
            BallotDesk.requireOpen(ballot);
            desk.close(manager, ballot, benches.bench(manager, within, committee, accounts));
            return done(manager, within, ballot, "contest.ballot-closed");
        });
    }

    @Override
    public List<Waiting> waiting(Caller caller) {
        return transactions.read(manager -> new BallotWaiting(sight).of(manager, caller));
    }

    private CommitteeReader reader(EntityManager manager, Caller caller, ContestEntity contest) {
        return CommitteeReader.of(manager, caller, contest, CommitteePhase.committee(manager, contest.id()), sight);
    }

    private CommitteeReader member(EntityManager manager, Caller caller, ContestEntity contest) {
        return CommitteeReader.member(manager, caller, contest, CommitteePhase.committee(manager, contest.id()), sight);
    }

    private static List<Point> options(EntityManager manager, String contest, Ballot.Draft draft) {
        BallotCheck check = new BallotCheck(
                draft,
                InitiativeStore.references(manager, contest),
                CommitteePhase.committee(manager, contest).initiatives());
        InvalidInput.throwIfAny(check.faults());
        return check.options();
    }

    private Done<Ballot> done(EntityManager manager, ContestEntity contest, BallotEntity ballot, String action) {
        manager.flush();
        return Done.of(
                views.one(manager, contest, ALL, ballot),
                change(contest, ballot, action, Map.of("state", CommitteeNames.of(ballot.state()))));
    }

    /** Never what was voted, not even as a digest. */
    private static Change change(ContestEntity contest, BallotEntity ballot, String action, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.put("contest", contest.id());
        facts.put("ballot", Integer.toString(ballot.number()));
        return Change.of(
                        action,
                        "contests/" + contest.id() + "/committee/ballots/" + ballot.number(),
                        contest.organizer())
                .facts(facts);
    }
}
