package cl.minka.contest.core.committee;

import static cl.minka.contest.core.committee.CommitteeMeeting.answer;
import static cl.minka.contest.core.committee.CommitteeMeeting.draft;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.Ballot;
import cl.minka.contest.Ballot.Answer;
import cl.minka.contest.Ballot.Kind;
import cl.minka.contest.Ballot.Vote;
import cl.minka.contest.BallotResult;
import cl.minka.contest.Ballots;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Stage;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Ballots: who finds them, who is counted, and what a secret one keeps. */
@RunWith(Parameterized.class)
public class CommitteeBallotsTest {
    private static final String CONTEST = Stage.CONTEST;

    private final CommitteeMeeting meeting;

    public CommitteeBallotsTest(Databases database) {
        meeting = new CommitteeMeeting(database);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void aRankedBallotIsSplitForWhoMayNotJudgeAnOption() {
        int number = meeting.open(Kind.RANKED, false, "I-1", "I-2", "I-3");
        Ballot seen = meeting.ballots.get(meeting.luz, CONTEST, number);
        assertEquals(
                Set.of(meeting.santiago, meeting.temuco),
                Set.copyOf(seen.options().stream().map(Ballot.Option::id).toList()));
        assertEquals(List.of(), seen.voted());
        assertEquals(
                Set.of("/ranking/0/0 contest.vote.unknown-option"),
                Refused.faults(() -> meeting.vote(meeting.luz, number, ranking(meeting.valparaiso, meeting.santiago))));
        meeting.vote(meeting.ines, number, ranking(meeting.valparaiso, meeting.santiago, meeting.temuco));
        meeting.vote(meeting.jose, number, ranking(meeting.valparaiso, meeting.temuco, meeting.santiago));
        meeting.vote(meeting.luz, number, ranking(meeting.temuco, meeting.santiago));
        BallotResult result = meeting.ballots
                .close(meeting.stage.organizer, CONTEST, number)
                .result()
                .orElseThrow();
        assertEquals(
                List.of(List.of(0, 2, 2), List.of(0, 0, 1), List.of(0, 2, 0)),
                result.comparison().orElseThrow().preferred());
        assertEquals(
                List.of(List.of(meeting.valparaiso), List.of(meeting.temuco), List.of(meeting.santiago)),
                result.order());
        assertEquals(Optional.of(List.of(meeting.valparaiso)), result.winners());
        Ballot hers = meeting.ballots.get(meeting.luz, CONTEST, number);
        assertFalse(hers.toString(), hers.toString().contains(meeting.valparaiso));
        assertEquals(
                List.of(List.of(meeting.temuco), List.of(meeting.santiago)),
                hers.result().orElseThrow().order());
        assertEquals(
                List.of(List.of(0, 1), List.of(2, 0)),
                hers.result().orElseThrow().comparison().orElseThrow().preferred());
        assertEquals(Optional.empty(), hers.result().orElseThrow().winners());
        assertEquals(3, hers.votes().size());
        assertEquals(
                3, meeting.ballots.get(meeting.ines, CONTEST, number).options().size());
        assertEquals(
                "CONFLICT contest.ballot-closed",
                Refused.key(() -> meeting.ballots.vote(
                        meeting.ines, CONTEST, number, ranking(meeting.santiago), Expected.anyVersion())));
        assertEquals(
                ranking(meeting.temuco, meeting.santiago),
                meeting.ballots.vote(meeting.luz, CONTEST, number).vote());
    }

    @Test
    public void aBallotOnAnInitiativeIsNotThereForWhoTakesNoPart() {
        int number = meeting.open(Kind.YES_NO, false, "I-1");
        int other = meeting.open(Kind.YES_NO, false);
        assertEquals(
                "NOT_FOUND contest.ballot-not-found",
                Refused.key(() -> meeting.ballots.get(meeting.luz, CONTEST, number)));
        assertEquals(
                "NOT_FOUND contest.ballot-not-found",
                Refused.key(() -> meeting.vote(meeting.luz, number, answer(Answer.YES))));
        Page<Ballot> hers = meeting.ballots.list(meeting.luz, CONTEST, Slice.first(9));
        assertEquals(List.of(other), hers.items().stream().map(Ballot::number).toList());
        assertEquals(1, hers.total().orElseThrow());
        assertEquals(
                2,
                meeting.ballots
                        .list(meeting.ines, CONTEST, Slice.first(9))
                        .items()
                        .size());
        assertTrue(number >= 100_000 && other >= 100_000);
        assertEquals(
                List.of(new Ballots.Waiting(CONTEST, "Concurso de ejemplo " + CONTEST, 1)),
                meeting.ballots.waiting(meeting.luz));
        assertEquals(2, meeting.ballots.waiting(meeting.ines).get(0).ballots());
        meeting.vote(meeting.luz, other, answer(Answer.ABSTAIN));
        assertEquals(List.of(), meeting.ballots.waiting(meeting.luz));
    }

    /** Nothing of a secret vote is left in the tables once the ballot is closed. */
    @Test
    public void aSecretBallotKeepsWhoVotedAndNeverWhat() {
        int number = meeting.open(Kind.RANKED, true, "I-2", "I-3");
        meeting.vote(meeting.ines, number, ranking(meeting.santiago, meeting.temuco));
        meeting.vote(meeting.jose, number, ranking(meeting.temuco, meeting.santiago));
        meeting.vote(meeting.luz, number, ranking(meeting.temuco, meeting.santiago));
        assertEquals(
                ranking(meeting.temuco, meeting.santiago),
                meeting.ballots.vote(meeting.jose, CONTEST, number).vote());
        Ballot.OwnVote before = meeting.ballots.vote(meeting.ines, CONTEST, number);
        meeting.ballots.vote(
                meeting.ines,
                CONTEST,
                number,
                ranking(meeting.temuco, meeting.santiago),
                Expected.version(before.version()));
        assertEquals(
                "PRECONDITION_REQUIRED kernel.precondition-required",
                Refused.key(() -> meeting.vote(meeting.ines, number, ranking(meeting.santiago, meeting.temuco))));
        Ballot closed = meeting.ballots.close(meeting.stage.organizer, CONTEST, number);
        assertEquals(List.of("comite-1", "comite-2", "comite-3"), closed.voted());
        assertEquals(List.of(), closed.votes());
        assertEquals(
                List.of(List.of(meeting.temuco), List.of(meeting.santiago)),
                closed.result().orElseThrow().order());
        assertEquals(
                "NOT_FOUND contest.vote-not-found",
                Refused.key(() -> meeting.ballots.vote(meeting.ines, CONTEST, number)));
        assertEquals(
                List.of(0L, 3L),
                meeting.stage.transactions.read(manager -> List.of(
                        manager.createQuery("SELECT COUNT(v.id) FROM VoteEntity v WHERE v.vote IS NOT NULL", Long.class)
                                .getSingleResult(),
                        manager.createQuery("SELECT COUNT(v.id) FROM VoteEntity v", Long.class)
                                .getSingleResult())));
        assertTrue(meeting.stage.journal.changes().stream()
                .filter(change -> change.action().equals("contest.vote-cast"))
                .allMatch(
                        change -> change.state().isEmpty() && !change.toString().contains(meeting.temuco)));
    }

    @Test
    public void whoRecusesHimselfAfterVotingIsNotCounted() {
        int ranked = meeting.open(Kind.RANKED, false, "I-2", "I-3", "Desierta");
        int yesNo = meeting.open(Kind.YES_NO, false, "I-2");
        for (Caller member : List.of(meeting.ines, meeting.jose, meeting.luz)) {
            meeting.vote(member, ranked, ranking(meeting.santiago, meeting.temuco, "Desierta"));
            meeting.vote(member, yesNo, answer(Answer.NO));
        }
        meeting.recuse(meeting.jose, meeting.santiago);
        assertEquals(
                ranking(meeting.temuco, "Desierta"),
                meeting.ballots.vote(meeting.jose, CONTEST, ranked).vote());
        Ballot closed = meeting.ballots.close(meeting.stage.organizer, CONTEST, yesNo);
        assertEquals(List.of("comite-1", "comite-3"), closed.voted());
        assertEquals(2, closed.result().orElseThrow().yesNo().orElseThrow().eligible());
        BallotResult result = meeting.ballots
                .close(meeting.stage.organizer, CONTEST, ranked)
                .result()
                .orElseThrow();
        assertEquals(
                List.of(0, 2, 2), result.comparison().orElseThrow().preferred().get(0));
        assertEquals(
                List.of(0, 0, 3), result.comparison().orElseThrow().preferred().get(1));
    }

    @Test
    public void aBallotChangesUntilSomebodyHasVoted() {
        int number = meeting.open(Kind.APPROVAL, false, "I-2", "I-3");
        meeting.ballots.put(
                meeting.stage.organizer, CONTEST, number, draft(0, Kind.YES_NO, true, "I-2"), Expected.anyVersion());
        meeting.vote(meeting.ines, number, answer(Answer.YES));
        assertEquals(
                "CONFLICT contest.ballot-begun",
                Refused.key(() -> meeting.ballots.put(
                        meeting.stage.organizer,
                        CONTEST,
                        number,
                        draft(0, Kind.YES_NO, false),
                        Expected.anyVersion())));
        meeting.ballots.cancel(meeting.stage.organizer, CONTEST, number, Expected.anyVersion());
        assertEquals(
                "NOT_FOUND contest.ballot-not-found",
                Refused.key(() -> meeting.ballots.get(meeting.stage.organizer, CONTEST, number)));
        meeting.stage.move(ContestStatus.ARCHIVED);
        assertEquals("CONFLICT contest.wrong-status", Refused.key(() -> meeting.open(Kind.YES_NO, false)));
    }

    private static Vote ranking(String... options) {
        return new Vote(
                Optional.empty(),
                Optional.of(List.of(options).stream().map(List::of).toList()),
                Optional.empty());
    }
}
