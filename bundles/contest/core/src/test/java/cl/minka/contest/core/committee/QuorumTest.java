package cl.minka.contest.core.committee;

import static cl.minka.contest.core.committee.CommitteeMeeting.answer;
import static cl.minka.contest.core.committee.CommitteeMeeting.draft;
import static cl.minka.contest.core.committee.CommitteeMeeting.item;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import cl.minka.contest.Ballot;
import cl.minka.contest.Ballot.Answer;
import cl.minka.contest.Ballot.Kind;
import cl.minka.contest.Ballot.Vote;
import cl.minka.contest.BallotResult;
import cl.minka.contest.Resolution;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Stage;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.jpa.Refused;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Nothing is decided without the quorum, in a session or out of it. */
@RunWith(Parameterized.class)
public class QuorumTest {
    private static final String CONTEST = Stage.CONTEST;

    private final CommitteeMeeting meeting;

    public QuorumTest(Databases database) {
        meeting = new CommitteeMeeting(database);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void aDecisionNeedsTheQuorumOfThoseWhoMayTakePart() {
        meeting.plan(item("I-1"));
        meeting.sessions.open(meeting.stage.organizer, CONTEST, 1);
        meeting.sessions.attend(meeting.ines, CONTEST, 1, "comite-1", true);
        meeting.sessions.attend(meeting.luz, CONTEST, 1, "comite-3", true);
        int number = meeting.ballots
                .open(meeting.stage.organizer, CONTEST, draft(1, Kind.YES_NO, false, "I-1"))
                .number();
        assertEquals(
                "CONFLICT contest.not-present",
                Refused.key(() -> meeting.vote(meeting.jose, number, answer(Answer.YES))));
        meeting.vote(meeting.ines, number, answer(Answer.YES));
        assertEquals(
                "{missing=1, present=1, quorum=2}",
                missing(() -> meeting.ballots.close(meeting.stage.organizer, CONTEST, number)));
        assertEquals(
                "CONFLICT contest.session-has-ballots",
                Refused.key(() -> meeting.sessions.close(meeting.stage.organizer, CONTEST, 1)));
        assertEquals(
                "{missing=1, present=1, quorum=2}",
                missing(() -> meeting.resolutions.record(
                        meeting.stage.organizer, CONTEST, resolution(1, "I-1", "Se premia"))));
        assertEquals(
                1,
                meeting.resolutions
                        .record(meeting.stage.organizer, CONTEST, resolution(1, null, "Se aprueba la tabla"))
                        .session()
                        .orElseThrow());
        meeting.sessions.attend(meeting.stage.organizer, CONTEST, 1, "comite-2", true);
        assertEquals(List.of(), meeting.ballots.waiting(meeting.luz));
        assertEquals(1, meeting.ballots.waiting(meeting.jose).get(0).ballots());
        Ballot closed = meeting.ballots.close(meeting.stage.organizer, CONTEST, number);
        assertEquals(
                new BallotResult.YesNo(1, 0, 0, 2, true, false),
                closed.result().orElseThrow().yesNo().orElseThrow());
        assertEquals(
                "1",
                meeting.sessions
                                .close(meeting.stage.organizer, CONTEST, 1)
                                .attendance()
                                .isEmpty()
                        ? "0"
                        : "1");
    }

    @Test
    public void outOfSessionsTheQuorumIsOfThoseWhoVoted() {
        int number = meeting.open(Kind.APPROVAL, false, "I-1", "I-2");
        meeting.vote(meeting.luz, number, approving(meeting.santiago));
        assertEquals(
                "{missing=2, present=0, quorum=2}",
                missing(() -> meeting.ballots.close(meeting.stage.organizer, CONTEST, number)));
        meeting.vote(meeting.ines, number, approving(meeting.santiago, meeting.valparaiso));
        assertEquals(
                "{missing=1, present=1, quorum=2}",
                missing(() -> meeting.ballots.close(meeting.stage.organizer, CONTEST, number)));
        meeting.vote(meeting.jose, number, approving(meeting.valparaiso));
        BallotResult result = meeting.ballots
                .close(meeting.stage.organizer, CONTEST, number)
                .result()
                .orElseThrow();
        assertEquals(
                Set.of(
                        new BallotResult.Approvals(meeting.valparaiso, 2, 2),
                        new BallotResult.Approvals(meeting.santiago, 2, 3)),
                Set.copyOf(result.approvals().orElseThrow()));
        assertEquals(List.of(List.of(meeting.valparaiso), List.of(meeting.santiago)), result.order());
    }

    private String missing(ThrowingRunnable action) {
        Refusal refusal = assertThrows(Refusal.class, action);
        assertEquals("contest.committee-not-quorate", refusal.key());
        return new TreeMap<>(refusal.arguments()).toString();
    }

    private static Vote approving(String... options) {
        return new Vote(Optional.of(List.of(options)), Optional.empty(), Optional.empty());
    }

    private static Resolution.Draft resolution(int session, String initiative, String text) {
        return new Resolution.Draft(
                OptionalInt.of(session),
                OptionalInt.empty(),
                Optional.ofNullable(initiative),
                text,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty());
    }
}
