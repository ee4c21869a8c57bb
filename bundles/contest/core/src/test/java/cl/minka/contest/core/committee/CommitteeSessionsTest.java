package cl.minka.contest.core.committee;

import static cl.minka.contest.core.committee.CommitteeMeeting.draft;
import static cl.minka.contest.core.committee.CommitteeMeeting.item;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.Committee;
import cl.minka.contest.CommitteeSession;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Stage;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Page;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Sessions: planned, seen, attended and closed. */
@RunWith(Parameterized.class)
public class CommitteeSessionsTest {
    private static final String CONTEST = Stage.CONTEST;

    private final CommitteeMeeting meeting;

    public CommitteeSessionsTest(Databases database) {
        meeting = new CommitteeMeeting(database);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void aSessionIsPlannedChangedAndCancelled() {
        assertEquals(
                Set.of(
                        "/title kernel.required",
                        "/link contest.session.bad-link",
                        "/agenda/0 contest.session.empty-item",
                        "/agenda/1/initiative contest.committee.not-shortlisted",
                        "/agenda/3/initiative contest.committee.listed-twice"),
                Refused.faults(() -> meeting.sessions.plan(
                        meeting.stage.organizer,
                        CONTEST,
                        new CommitteeSession.Draft(
                                " ",
                                CommitteeMeeting.SOON,
                                Optional.empty(),
                                Optional.of("sala"),
                                List.of(text(" "), item("I-99"), item("I-1"), item(meeting.valparaiso))))));
        CommitteeSession planned = meeting.plan(item("I-1"), text("Varios"));
        assertEquals(1, planned.number());
        assertEquals(Optional.of(meeting.valparaiso), planned.agenda().get(0).initiative());
        assertEquals(Optional.of("Iniciativa I-1"), planned.agenda().get(0).title());
        assertEquals(2, planned.quorum());
        assertFalse(planned.quorate());
        assertEquals(planned, meeting.sessions.get(meeting.stage.organizer, CONTEST, 1));
        CommitteeSession moved = meeting.sessions.put(
                meeting.stage.organizer,
                CONTEST,
                1,
                draft(CommitteeMeeting.SOON.plusSeconds(3600), item("I-2"), item("I-1")),
                Expected.version(planned.version().orElseThrow()));
        assertTrue(moved.version().orElseThrow() > planned.version().orElseThrow());
        assertEquals(
                "STALE kernel.stale",
                Refused.key(() -> meeting.sessions.cancel(
                        meeting.stage.organizer,
                        CONTEST,
                        1,
                        Expected.version(planned.version().orElseThrow()))));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> meeting.sessions.plan(meeting.ines, CONTEST, draft(CommitteeMeeting.SOON))));
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> meeting.sessions.open(meeting.ines, CONTEST, 1)));
        meeting.sessions.cancel(meeting.stage.organizer, CONTEST, 1, Expected.anyVersion());
        assertEquals(
                "NOT_FOUND contest.session-not-found",
                Refused.key(() -> meeting.sessions.get(meeting.stage.organizer, CONTEST, 1)));
        assertEquals("numbers are not used twice", 2, meeting.plan().number());
        assertEquals(
                List.of(
                        "contest.session-planned",
                        "contest.session-changed",
                        "contest.session-cancelled",
                        "contest.session-planned"),
                meeting.stage
                        .journal
                        .actions()
                        .subList(
                                meeting.stage.journal.actions().size() - 4,
                                meeting.stage.journal.actions().size()));
        Caller stranger = meeting.stage.accounts.caller("otro", Grant.of(Role.COMMITTEE, "amuch"));
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> meeting.sessions.get(stranger, CONTEST, 2)));
    }

    @Test
    public void sessionsComeInPagesByTheirStart() {
        meeting.sessions.plan(meeting.stage.organizer, CONTEST, draft(CommitteeMeeting.SOON.plusSeconds(60)));
        meeting.sessions.plan(meeting.stage.organizer, CONTEST, draft(CommitteeMeeting.SOON));
        Page<CommitteeSession> page = meeting.sessions.list(meeting.ines, CONTEST, Slice.first(1));
        assertEquals(2, page.items().get(0).number());
        assertEquals(2, page.total().orElseThrow());
        assertTrue(page.next().isPresent());
    }

    @Test
    public void whoIsConflictedOrRecusedFindsNoGapInAnAgenda() {
        meeting.plan(item("I-1"), text("Varios"), item("I-2"));
        CommitteeSession seen = meeting.sessions.get(meeting.luz, CONTEST, 1);
        assertEquals(
                List.of(Optional.empty(), Optional.of(meeting.santiago)),
                seen.agenda().stream().map(CommitteeSession.Item::initiative).toList());
        assertEquals(OptionalLong.empty(), seen.version());
        assertEquals(3, meeting.sessions.get(meeting.ines, CONTEST, 1).agenda().size());
        meeting.recuse(meeting.ines, meeting.santiago);
        assertEquals(2, meeting.sessions.get(meeting.ines, CONTEST, 1).agenda().size());
        assertFalse(meeting.sessions
                .list(meeting.ines, CONTEST, Slice.first(9))
                .toString()
                .contains(meeting.santiago));
        assertEquals(
                List.of(1, 2),
                meeting.stage.committees.get(meeting.luz, CONTEST).shortlist().stream()
                        .map(Committee.Item::rank)
                        .toList());
    }

    @Test
    public void attendanceIsByTheClockAndAQuorumComesAndGoes() {
        meeting.plan();
        assertEquals(
                "CONFLICT contest.session-not-open",
                Refused.key(() -> meeting.sessions.attend(meeting.ines, CONTEST, 1, "comite-1", true)));
        meeting.sessions.open(meeting.stage.organizer, CONTEST, 1);
        assertEquals(
                "CONFLICT contest.session-begun",
                Refused.key(() -> meeting.sessions.open(meeting.stage.organizer, CONTEST, 1)));
        assertFalse(meeting.sessions
                .attend(meeting.ines, CONTEST, 1, "comite-1", true)
                .quorate());
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> meeting.sessions.attend(meeting.ines, CONTEST, 1, "comite-2", true)));
        assertEquals(
                "NOT_FOUND contest.member-not-found",
                Refused.key(() -> meeting.sessions.attend(meeting.stage.organizer, CONTEST, 1, "ana", true)));
        meeting.stage.clock.advance(Duration.ofMinutes(5));
        assertTrue(meeting.sessions
                .attend(meeting.stage.organizer, CONTEST, 1, "comite-2", true)
                .quorate());
        int told = meeting.stage.journal.actions().size();
        meeting.sessions.attend(meeting.stage.organizer, CONTEST, 1, "comite-2", true);
        assertEquals(
                "the same again changes nothing",
                told,
                meeting.stage.journal.actions().size());
        meeting.stage.clock.advance(Duration.ofMinutes(5));
        assertFalse(meeting.sessions
                .attend(meeting.ines, CONTEST, 1, "comite-1", false)
                .quorate());
        meeting.stage.clock.advance(Duration.ofMinutes(5));
        meeting.sessions.attend(meeting.ines, CONTEST, 1, "comite-1", true);
        meeting.stage.clock.advance(Duration.ofMinutes(5));
        CommitteeSession closed = meeting.sessions.close(meeting.stage.organizer, CONTEST, 1);
        assertTrue(closed.quorate());
        Instant start = Instant.parse("2027-03-01T12:00:01Z");
        assertEquals(
                List.of(
                        stay("comite-1", start, 10),
                        stay("comite-2", start.plusSeconds(300), 15),
                        stay("comite-1", start.plusSeconds(900), 5)),
                closed.attendance());
        meeting.stage.committees.put(
                meeting.stage.organizer,
                CONTEST,
                new Committee.Draft(List.of("comite-1", "comite-2", "comite-3"), 3, Optional.empty(), Optional.empty()),
                Expected.anyVersion());
        assertEquals(
                "a closed session keeps its quorum",
                2,
                meeting.sessions.get(meeting.ines, CONTEST, 1).quorum());
        assertEquals(
                "CONFLICT contest.session-closed",
                Refused.key(() -> meeting.sessions.put(
                        meeting.stage.organizer, CONTEST, 1, draft(CommitteeMeeting.SOON), Expected.anyVersion())));
        assertEquals(
                "CONFLICT contest.session-begun",
                Refused.key(() -> meeting.sessions.cancel(meeting.stage.organizer, CONTEST, 1, Expected.anyVersion())));
    }

    @Test
    public void theOrderOfDiscussionIsForTheOrganizer() {
        meeting.recuse(meeting.jose, meeting.temuco);
        meeting.plan(item("I-1"), item("I-2"), item("I-3"));
        assertEquals(
                "[Step[initiative=" + meeting.santiago + ", leaving=[], returning=[]], Step[initiative="
                        + meeting.valparaiso
                        + ", leaving=[comite-3], returning=[comite-3]], Step[initiative=" + meeting.temuco
                        + ", leaving=[comite-2], returning=[comite-2]]]",
                meeting.sessions
                        .order(meeting.stage.organizer, CONTEST, 1)
                        .steps()
                        .toString());
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> meeting.sessions.order(meeting.ines, CONTEST, 1)));
    }

    private static CommitteeSession.Item text(String text) {
        return new CommitteeSession.Item(Optional.empty(), Optional.empty(), Optional.of(text));
    }

    private static CommitteeSession.Stay stay(String member, Instant from, int minutes) {
        return new CommitteeSession.Stay(member, from, Optional.of(from.plusSeconds(60L * minutes)));
    }
}
