package cl.minka.contest.core.committee;

import cl.minka.contest.core.notice.ContestNoticeKinds;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.kernel.journal.Event;
import cl.minka.kernel.journal.EventConsumer;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.Notices;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.territory.Municipalities;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells members of sessions that are set, moved or cancelled, and of ballots on which they may vote: which contest and when,
 * nothing of what it is about. An event that is given again posts nothing again; old events are passed over.
 */
@Component(service = EventConsumer.class)
public final class CommitteeNotices implements EventConsumer {
    private static final Duration RECENT = Duration.ofDays(7);
    private static final int CONTEST = 1;
    private static final int NUMBER = 4;

    private final ContestTransactions transactions;
    private final Benches benches;
    private final Notices notices;
    private final Clock clock;

    @Activate
    public CommitteeNotices(
            @Reference ContestTransactions transactions,
            @Reference Accounts accounts,
            @Reference Municipalities territory,
            @Reference Notices notices,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.benches = new Benches(transactions, accounts, new CommitteeSight(territory));
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "contest-committee-notices";
    }

    @Override
    public void accept(List<Event> events) {
        for (Event event : events) {
            if (event.at().isAfter(clock.instant().minus(RECENT))) {
                notices.post(of(event));
            }
        }
    }

    private List<Notice> of(Event event) {
        return switch (event.type()) {
            case "contest.session-planned" -> ofSession(event, ContestNoticeKinds.SESSION_SET);
            case "contest.session-changed" -> "true".equals(event.facts().get("moved"))
                    ? ofSession(event, ContestNoticeKinds.SESSION_MOVED)
                    : List.of();
            case "contest.session-cancelled" -> ofSession(event, ContestNoticeKinds.SESSION_CANCELLED);
            case "contest.ballot-opened" -> ofBallot(event);
            default -> List.of();
        };
    }

    /** Of a session that was over when it was written down nobody is told. */
    private List<Notice> ofSession(Event event, String key) {
        String startsAt = event.facts().getOrDefault("startsAt", "");
        if (startsAt.isEmpty() || Instant.parse(startsAt).isBefore(event.at())) {
            return List.of();
        }
        return told(event, (contest, bench) -> bench.accounts().stream()
                .map(account -> notice(event, contest, account, key)
                        .with("startsAt", startsAt)
                        .about("contests/" + contest.id() + "/committee/sessions", contest.organizer()))
                .toList());
    }

    private List<Notice> ofBallot(Event event) {
        int number = Integer.parseInt(event.resource().split("/")[NUMBER]);
        return told(event, (contest, bench) -> {
            Optional<BallotEntity> ballot = transactions.read(
                    manager -> BallotStore.find(manager, contest.id(), number).filter(BallotEntity::isOpen));
            return ballot.stream()
                    .flatMap(one -> bench.accounts().stream().filter(account -> BallotDesk.hasSay(one, bench, account)))
                    .map(account -> notice(event, contest, account, ContestNoticeKinds.BALLOT_OPENED)
                            .about("contests/" + contest.id() + "/committee/ballots", contest.organizer()))
                    .toList();
        });
    }

    private static Notice notice(Event event, ContestEntity contest, long account, String key) {
        return Notice.to(account, key)
                .with("contest", contest.definition().title())
                .once("committee/" + event.position() + "/" + account);
    }

    private List<Notice> told(Event event, Maker maker) {
        String[] path = event.resource().split("/");
        Map<Long, Account> accounts = benches.accounts(path[CONTEST]);
        Optional<Told> told = transactions.read(manager -> ContestStore.find(manager, path[CONTEST])
                .flatMap(contest -> CommitteeStore.find(manager, contest.id())
                        .map(committee -> new Told(contest, benches.bench(manager, contest, committee, accounts)))));
        return told.map(one -> List.copyOf(maker.make(one.contest(), one.bench())))
                .orElse(List.of());
    }

    private record Told(ContestEntity contest, Bench bench) {}

    /** Makes the notices of an event, of a contest that is still there. */
    private interface Maker {
        Collection<Notice> make(ContestEntity contest, Bench bench);
    }
}
