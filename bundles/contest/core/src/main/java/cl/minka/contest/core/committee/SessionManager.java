package cl.minka.contest.core.committee;

import cl.minka.contest.CommitteeSession;
import cl.minka.contest.CommitteeSessions;
import cl.minka.contest.DiscussionOrder;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the sessions of committees. */
@Component(service = CommitteeSessions.class)
public final class SessionManager implements CommitteeSessions {
    private final ContestTransactions transactions;
    private final CommitteeSight sight;
    private final Benches benches;
    private final SessionViews views = new SessionViews(new BlindViewer());
    private final Clock clock;

    @Activate
    public SessionManager(
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
    public Page<CommitteeSession> list(Caller caller, String contest, Slice slice) {
        return transactions.read(manager -> {
            ContestEntity within = ContestStore.visible(manager, caller, contest);
            CommitteeEntity committee = CommitteePhase.committee(manager, contest);
            CommitteeReader reader = CommitteeReader.of(manager, caller, within, committee, sight);
            Page<SessionEntity> page = SessionStore.page(manager, contest, slice);
            return new Page<>(views.all(manager, within, committee, reader, page.items()), page.next(), page.total());
        });
    }

    @Override
    public CommitteeSession get(Caller caller, String contest, int number) {
        return transactions.read(manager -> {
            ContestEntity within = ContestStore.visible(manager, caller, contest);
            CommitteeEntity committee = CommitteePhase.committee(manager, contest);
            CommitteeReader reader = CommitteeReader.of(manager, caller, within, committee, sight);
            return views.one(manager, within, committee, reader, SessionStore.get(manager, contest, number));
        });
    }

    @Override
    public CommitteeSession plan(Caller caller, String contest, CommitteeSession.Draft draft) {
        return transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
            CommitteeEntity committee = CommitteePhase.committee(manager, contest);
            List<Point> agenda = agenda(manager, committee, contest, draft);
            CommitteePhase.requirePlanning(within);
            CommitteePhase.requireRoom(SessionStore.count(manager, contest));
            SessionEntity session = new SessionEntity(contest, SessionStore.nextNumber(manager, contest));
            write(session, draft, agenda);
            manager.persist(session);
            return done(manager, caller, within, session, "contest.session-planned", Map.of());
        });
    }

    @Override
    public CommitteeSession put(
            Caller caller, String contest, int number, CommitteeSession.Draft draft, Expected expected) {
        return transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
            CommitteeEntity committee = CommitteePhase.committee(manager, contest);
            SessionEntity session = SessionStore.get(manager, contest, number);
            expected.check(session.version());
            List<Point> agenda = agenda(manager, committee, contest, draft);
            CommitteePhase.requirePlanning(within);
            if (session.state() == CommitteeSession.State.CLOSED) {
                throw new Refusal(Kind.CONFLICT, "contest.session-closed", facts(session));
            }
            boolean moved = session.state() == CommitteeSession.State.PLANNED
                    && session.startsAt().toEpochMilli() != draft.startsAt().toEpochMilli();
            write(session, draft, agenda);
            return done(
                    manager,
                    caller,
                    within,
                    session,
                    "contest.session-changed",
                    Map.of("moved", Boolean.toString(moved)));
        });
    }

    @Override
    public void cancel(Caller caller, String contest, int number, Expected expected) {
        transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
            SessionEntity session = SessionStore.get(manager, contest, number);
            expected.check(session.version());
            if (session.state() != CommitteeSession.State.PLANNED) {
                throw new Refusal(Kind.CONFLICT, "contest.session-begun", facts(session));
            }
            manager.remove(session);
            return Done.of(number, change(within, session, "contest.session-cancelled", Map.of()));
        });
    }

    @Override
    public CommitteeSession open(Caller caller, String contest, int number) {
        return transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
            SessionEntity session = SessionStore.get(manager, contest, number);
            CommitteePhase.requireMeeting(within);
            if (session.state() != CommitteeSession.State.PLANNED) {
                throw new Refusal(Kind.CONFLICT, "contest.session-begun", facts(session));
            }
            session.open(Times.now(clock));
            return done(manager, caller, within, session, "contest.session-opened", Map.of());
        });
    }

    @Override
    public CommitteeSession close(Caller caller, String contest, int number) {
        return transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
            SessionStore.get(manager, contest, number);
            CommitteePhase.requireMeeting(within);
            SessionEntity session = SessionStore.open(manager, contest, number);
            List<Integer> open = BallotStore.openIn(manager, contest, number);
            if (!open.isEmpty()) {
                throw new Refusal(Kind.CONFLICT, "contest.session-has-ballots", Map.of("ballots", open.toString()));
            }
            session.close(CommitteePhase.committee(manager, contest).quorum(), Times.now(clock));
            SessionStore.stays(manager, contest, number).stream()
                    .filter(StayEntity::isPresent)
                    .forEach(stay -> stay.leave(session.closedAt().orElseThrow()));
            return done(manager, caller, within, session, "contest.session-closed", Map.of());
        });
    }

    @Override
    public CommitteeSession attend(Caller caller, String contest, int number, String username, boolean present) {
        return transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.visibleForChange(manager, caller, contest);
            CommitteeReader.of(manager, caller, within, CommitteePhase.committee(manager, contest), sight);
            if (!caller.organizes(within.organizer()) && !caller.username().equals(username)) {
                throw new Forbidden();
            }
            SessionStore.get(manager, contest, number);
            MemberEntity member = CommitteeStore.members(manager, contest).stream()
                    .filter(one -> one.username().equals(username))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.member-not-found"));
            CommitteePhase.requireMeeting(within);
            SessionEntity session = SessionStore.open(manager, contest, number);
            Optional<StayEntity> stay = SessionStore.stays(manager, contest, number).stream()
                    .filter(one -> one.account() == member.account() && one.isPresent())
                    .findFirst();
            if (stay.isPresent() == present) {
                return Done.of(view(manager, caller, within, session));
            }
            stay.ifPresentOrElse(
                    one -> one.leave(Times.now(clock)),
                    () -> manager.persist(new StayEntity(contest, number, member, Times.now(clock))));
            return done(
                    manager,
                    caller,
                    within,
                    session,
                    "contest.attendance-marked",
                    Map.of("account", Long.toString(member.account()), "present", Boolean.toString(present)));
        });
    }

    @Override
    public DiscussionOrder order(Caller caller, String contest, int number) {
        Map<Long, Account> accounts = benches.accounts(contest);
        return transactions.read(manager -> {
            ContestEntity within = ContestStore.organized(manager, caller, contest);
            CommitteeEntity committee = CommitteePhase.committee(manager, contest);
            Bench bench = benches.bench(manager, within, committee, accounts);
            List<String> items = SessionStore.get(manager, contest, number).agenda().stream()
                    .flatMap(point -> point.initiative().stream())
                    .toList();
            Map<String, Set<String>> away = items.stream().collect(Collectors.toMap(Function.identity(), bench::away));
            return DiscussionPlanner.plan(items, away);
        });
    }

    private static void write(SessionEntity session, CommitteeSession.Draft draft, List<Point> agenda) {
        session.write(draft.title().strip(), draft.startsAt(), stripped(draft.place()), stripped(draft.link()), agenda);
    }

    private static Optional<String> stripped(Optional<String> text) {
        return text.map(String::strip).filter(one -> !one.isEmpty());
    }

    private static List<Point> agenda(
            EntityManager manager, CommitteeEntity committee, String contest, CommitteeSession.Draft draft) {
        SessionCheck check =
                new SessionCheck(draft, InitiativeStore.references(manager, contest), committee.initiatives());
        InvalidInput.throwIfAny(check.faults());
        return check.agenda();
    }

    private CommitteeSession view(EntityManager manager, Caller caller, ContestEntity contest, SessionEntity session) {
        CommitteeEntity committee = CommitteePhase.committee(manager, contest.id());
        CommitteeReader reader = CommitteeReader.of(manager, caller, contest, committee, sight);
        return views.one(manager, contest, committee, reader, session);
    }

    private Done<CommitteeSession> done(
            EntityManager manager,
            Caller caller,
            ContestEntity contest,
            SessionEntity session,
            String action,
            Map<String, String> more) {
        manager.flush();
        return Done.of(view(manager, caller, contest, session), change(contest, session, action, more));
    }

    private static Change change(
            ContestEntity contest, SessionEntity session, String action, Map<String, String> more) {
        Map<String, String> facts = new java.util.HashMap<>(more);
        facts.put("contest", contest.id());
        facts.put("startsAt", session.startsAt().toString());
        facts.put("state", CommitteeNames.of(session.state()));
        return Change.of(
                        action,
                        "contests/" + contest.id() + "/committee/sessions/" + session.number(),
                        contest.organizer())
                .state(session.title() + session.startsAt() + session.agenda())
                .facts(facts);
    }

    private static Map<String, Object> facts(SessionEntity session) {
        return Map.of("number", session.number(), "state", CommitteeNames.of(session.state()));
    }
}
