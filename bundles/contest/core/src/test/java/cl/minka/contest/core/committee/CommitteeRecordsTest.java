package cl.minka.contest.core.committee;

import static cl.minka.contest.core.committee.CommitteeMeeting.answer;
import static cl.minka.contest.core.committee.CommitteeMeeting.draft;
import static cl.minka.contest.core.committee.CommitteeMeeting.item;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.Ballot.Answer;
import cl.minka.contest.Ballot.Kind;
import cl.minka.contest.Minutes;
import cl.minka.contest.Resolution;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Stage;
import cl.minka.contest.core.privacy.ContestPersonalData;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.privacy.PersonalData.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** What remains of the work of a committee: resolutions, minutes and personal data. */
@RunWith(Parameterized.class)
public class CommitteeRecordsTest {
    private static final String CONTEST = Stage.CONTEST;

    private final CommitteeMeeting meeting;

    public CommitteeRecordsTest(Databases database) {
        meeting = new CommitteeMeeting(database);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void resolutionsAreCorrectedByFurtherOnes() {
        int number = meeting.open(Kind.YES_NO, false, "I-1");
        assertEquals(
                "CONFLICT contest.ballot-open",
                Refused.key(() ->
                        meeting.resolutions.record(meeting.stage.organizer, CONTEST, byBallot(number, "Se premia"))));
        meeting.vote(meeting.ines, number, answer(Answer.YES));
        meeting.vote(meeting.jose, number, answer(Answer.NO));
        assertTrue(meeting.ballots
                .close(meeting.stage.organizer, CONTEST, number)
                .result()
                .orElseThrow()
                .yesNo()
                .orElseThrow()
                .tied());
        Resolution first =
                meeting.resolutions.record(meeting.stage.organizer, CONTEST, byBallot(number, "No se premia"));
        assertEquals(new Resolution.Votes(1, 1, 0), first.votes().orElseThrow());
        assertEquals(first, meeting.resolutions.get(meeting.ines, CONTEST, first.number()));
        assertEquals(
                "NOT_FOUND contest.resolution-not-found",
                Refused.key(() -> meeting.resolutions.get(meeting.luz, CONTEST, first.number())));
        Resolution.Draft correction = new Resolution.Draft(
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                "Donde dice no, diga sí",
                Optional.empty(),
                Optional.of(new Resolution.Votes(2, 0, 0)),
                OptionalInt.of(first.number()));
        Resolution second = meeting.resolutions.record(meeting.stage.organizer, CONTEST, correction);
        assertEquals(OptionalInt.of(first.number()), second.corrects());
        Resolution free = meeting.resolutions.record(meeting.stage.organizer, CONTEST, voted("I-2", 2, 1, 0));
        assertEquals(
                List.of(free.number()),
                meeting.resolutions.list(meeting.luz, CONTEST, Slice.first(9)).items().stream()
                        .map(Resolution::number)
                        .toList());
        assertEquals(
                1,
                meeting.resolutions
                        .list(meeting.luz, CONTEST, Slice.first(9))
                        .total()
                        .orElseThrow());
        assertEquals(
                3,
                meeting.resolutions
                        .list(meeting.ines, CONTEST, Slice.first(9))
                        .items()
                        .size());
        assertEquals(
                "CONFLICT contest.committee-not-quorate",
                Refused.key(() -> meeting.resolutions.record(meeting.stage.organizer, CONTEST, voted("I-2", 1, 0, 0))));
        assertEquals(
                Set.of("/votes contest.resolution.too-many-votes"),
                Refused.faults(
                        () -> meeting.resolutions.record(meeting.stage.organizer, CONTEST, voted("I-1", 2, 1, 0))));
        assertEquals(
                Set.of(
                        "/text kernel.required",
                        "/adoptedAt contest.resolution.future",
                        "/ballot contest.resolution.unknown-ballot"),
                Refused.faults(() -> meeting.resolutions.record(
                        meeting.stage.organizer,
                        CONTEST,
                        new Resolution.Draft(
                                OptionalInt.empty(),
                                OptionalInt.of(7),
                                Optional.empty(),
                                " ",
                                Optional.of(meeting.stage.clock.instant().plusSeconds(1)),
                                Optional.empty(),
                                OptionalInt.empty()))));
    }

    @Test
    public void minutesTellWhatTheReaderMayKnowAndKeepTheirHashWithoutSessions() {
        Minutes before = meeting.stage.committees.minutes(meeting.stage.organizer, CONTEST);
        meeting.plan(item("I-1"), item("I-2"));
        assertEquals("a plan is no minute", before, meeting.stage.committees.minutes(meeting.stage.organizer, CONTEST));
        meeting.sessions.open(meeting.stage.organizer, CONTEST, 1);
        for (Caller member : List.of(meeting.ines, meeting.jose, meeting.luz)) {
            meeting.sessions.attend(member, CONTEST, 1, member.username(), true);
        }
        int number = meeting.ballots
                .open(meeting.stage.organizer, CONTEST, draft(1, Kind.YES_NO, false, "I-1"))
                .number();
        meeting.vote(meeting.ines, number, answer(Answer.YES));
        meeting.ballots.close(meeting.stage.organizer, CONTEST, number);
        meeting.resolutions.record(meeting.stage.organizer, CONTEST, byBallot(number, "Se premia"));
        Minutes all = meeting.stage.committees.minutes(meeting.stage.organizer, CONTEST);
        assertEquals(1, all.sessions().size());
        assertEquals(1, all.ballots().size());
        assertEquals(1, all.resolutions().size());
        assertNotEquals(before.sha256(), all.sha256());
        assertEquals(all, meeting.stage.committees.minutes(meeting.stage.organizer, CONTEST));
        Minutes hers = meeting.stage.committees.minutes(meeting.luz, CONTEST);
        assertEquals(1, hers.sessions().size());
        assertEquals(List.of(), hers.ballots());
        assertEquals(List.of(), hers.resolutions());
        assertFalse(hers.toString().contains(meeting.valparaiso));
        assertEquals(all.sha256().length(), 64);
    }

    /** Ley 21.719: access, portability and erasure. */
    @Test
    public void whatIsHeldOfAMemberIsExportedAndMadeAnonymous() {
        meeting.plan();
        meeting.sessions.open(meeting.stage.organizer, CONTEST, 1);
        meeting.sessions.attend(meeting.ines, CONTEST, 1, "comite-1", true);
        int open = meeting.open(Kind.YES_NO, false);
        meeting.vote(meeting.ines, open, answer(Answer.NO));
        ContestPersonalData data = new ContestPersonalData(meeting.stage.transactions, List.of(new CommitteeData()));
        Subject subject = new Subject(meeting.ines.account(), meeting.ines.username());
        Map<String, List<Map<String, Object>>> export = data.export(meeting.stage.admin, subject);
        assertEquals(Set.of("committee-attendance", "committee-votes"), export.keySet());
        assertTrue(export.get("committee-votes").get(0).get("vote").toString().contains("NO"));
        assertEquals(2, data.find(meeting.stage.admin, subject).size());
        assertEquals(2, data.erase(meeting.stage.admin, subject));
        assertEquals(List.of(), data.find(meeting.stage.admin, subject));
        assertEquals(
                "#" + meeting.ines.account(),
                meeting.sessions
                        .get(meeting.stage.organizer, CONTEST, 1)
                        .attendance()
                        .get(0)
                        .member());
    }

    private static Resolution.Draft byBallot(int ballot, String text) {
        return new Resolution.Draft(
                OptionalInt.empty(),
                OptionalInt.of(ballot),
                Optional.of("I-1"),
                text,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty());
    }

    private static Resolution.Draft voted(String initiative, int yes, int no, int abstained) {
        return new Resolution.Draft(
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.of(initiative),
                "Se acuerda",
                Optional.empty(),
                Optional.of(new Resolution.Votes(yes, no, abstained)),
                OptionalInt.empty());
    }
}
