package cl.minka.contest.core.notice;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import cl.minka.contest.Ballot;
import cl.minka.contest.Committee;
import cl.minka.contest.CommitteeSession;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.Stage;
import cl.minka.contest.core.committee.BallotManager;
import cl.minka.contest.core.committee.CommitteeNotices;
import cl.minka.contest.core.committee.SessionManager;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.journal.Event;
import cl.minka.kernel.jpa.PostedNotices;
import cl.minka.kernel.notice.Notice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

public class CommitteeNoticesTest {
    private static final String CONTEST = Stage.CONTEST;
    private static final Instant SOON = Instant.parse("2027-03-10T13:00:00Z");

    private final PostedNotices posted = new PostedNotices();
    private int seen;

    @Test
    public void membersAreToldOfSessionsAndBallotsAndOfNoInitiative() {
        Stage stage = new Stage(Databases.DERBY, Samples.contest(CONTEST), ContestStatus.EVALUATION);
        String initiative = stage.initiative("I-1", "gestion", "05101");
        stage.evaluated("I-1,ana,4,4");
        stage.ranked();
        Caller ines = stage.accounts.caller("comite-1", Grant.of(Role.COMMITTEE, "amuch"));
        Caller luz = stage.accounts.caller("comite-3", Grant.of(Role.COMMITTEE, "05801"));
        stage.committees.put(
                stage.organizer,
                CONTEST,
                new Committee.Draft(List.of("comite-1", "comite-3"), 1, Optional.empty(), Optional.empty()),
                Expected.nothing());
        stage.move(ContestStatus.COMMITTEE);
        CommitteeNotices consumer =
                new CommitteeNotices(stage.transactions, stage.accounts, stage.territory, posted, stage.clock);
        SessionManager sessions = new SessionManager(stage.transactions, stage.accounts, stage.territory, stage.clock);
        BallotManager ballots = new BallotManager(stage.transactions, stage.accounts, stage.territory, stage.clock);

        sessions.plan(stage.organizer, CONTEST, draft(SOON, initiative));
        List<Notice> set = take(stage, consumer);
        assertEquals(Set.of("contest.notice.session-set"), keys(set));
        assertEquals(Set.of(ines.account(), luz.account()), accounts(set));
        assertEquals(Set.of("contest", "startsAt"), set.get(0).arguments().keySet());

        sessions.put(stage.organizer, CONTEST, 1, draft(SOON), Expected.anyVersion());
        assertEquals("another agenda is no move", List.of(), take(stage, consumer));
        sessions.put(stage.organizer, CONTEST, 1, draft(SOON.plusSeconds(60)), Expected.anyVersion());
        assertEquals(Set.of("contest.notice.session-moved"), keys(take(stage, consumer)));
        sessions.cancel(stage.organizer, CONTEST, 1, Expected.anyVersion());
        assertEquals(Set.of("contest.notice.session-cancelled"), keys(take(stage, consumer)));
        sessions.plan(stage.organizer, CONTEST, draft(stage.clock.instant().minusSeconds(1)));
        assertEquals("of what is past", List.of(), take(stage, consumer));

        ballots.open(
                stage.organizer,
                CONTEST,
                new Ballot.Draft(
                        OptionalInt.empty(),
                        "Premio",
                        "¿Se premia?",
                        Ballot.Kind.YES_NO,
                        List.of(initiative),
                        false,
                        OptionalInt.empty(),
                        Optional.empty()));
        List<Notice> opened = take(stage, consumer);
        assertEquals("only who may vote", Set.of(ines.account()), accounts(opened));
        assertEquals("contest.notice.ballot-opened", opened.get(0).key());
        for (Notice notice : List.of(set.get(0), opened.get(0))) {
            assertFalse(notice.toString(), notice.toString().contains(initiative));
            assertFalse(notice.toString(), notice.toString().contains("Premio"));
        }
    }

    private static CommitteeSession.Draft draft(Instant start, String... initiatives) {
        return new CommitteeSession.Draft(
                "Sesión",
                start,
                Optional.empty(),
                Optional.empty(),
                List.of(initiatives).stream()
                        .map(id -> new CommitteeSession.Item(Optional.of(id), Optional.empty(), Optional.empty()))
                        .toList());
    }

    private List<Notice> take(Stage stage, CommitteeNotices consumer) {
        List<Change> changes = stage.journal.changes();
        for (; seen < changes.size(); seen++) {
            Change change = changes.get(seen);
            consumer.accept(List.of(new Event(
                    seen + 1L,
                    stage.clock.instant(),
                    change.action(),
                    change.resource(),
                    change.organization(),
                    1,
                    change.facts())));
        }
        return posted.taken();
    }

    private static Set<Long> accounts(List<Notice> notices) {
        return notices.stream().map(Notice::account).collect(Collectors.toSet());
    }

    private static Set<String> keys(List<Notice> notices) {
        return notices.stream().map(Notice::key).collect(Collectors.toSet());
    }
}
