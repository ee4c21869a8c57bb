package cl.minka.contest.core.committee;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.Ballot;
import cl.minka.contest.Ballot.Answer;
import cl.minka.contest.Ballot.Kind;
import cl.minka.contest.Ballot.Majority;
import cl.minka.contest.Ballot.Vote;
import cl.minka.contest.BallotResult;
import cl.minka.contest.Ballots;
import cl.minka.contest.Committee;
import cl.minka.contest.CommitteeSession;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Minutes;
import cl.minka.contest.Opinion;
import cl.minka.contest.Resolution;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.Stage;
import cl.minka.contest.core.privacy.ContestPersonalData;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Page;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.privacy.PersonalData.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Sessions, ballots and resolutions on both databases: Luz, of Quilpué, may not judge what Valparaíso presents. */
@RunWith(Parameterized.class)
public class CommitteeMeetingTest {
    private static final String CONTEST = Stage.CONTEST;
    private static final Instant SOON = Instant.parse("2027-03-10T13:00:00Z");

    private final Databases database;
    private Stage stage;
    private SessionManager sessions;
    private BallotManager ballots;
    private ResolutionManager resolutions;
    private String valparaiso;
    private String santiago;
    private String temuco;
    private Caller ines;
    private Caller jose;
    private Caller luz;

    public CommitteeMeetingTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void begin() {
        stage = new Stage(database, Samples.contest(CONTEST), ContestStatus.EVALUATION);
        sessions = new SessionManager(stage.transactions, stage.accounts, stage.territory, stage.clock);
        ballots = new BallotManager(stage.transactions, stage.accounts, stage.territory, stage.clock);
        resolutions = new ResolutionManager(stage.transactions, stage.accounts, stage.territory, stage.clock);
        valparaiso = stage.initiative("I-1", "gestion", "05101");
        santiago = stage.initiative("I-2", "gestion", "13101");
        temuco = stage.initiative("I-3", "servicios", "09101");
        stage.evaluated("I-1,ana,4,4", "I-2,ana,5,5", "I-3,ana,3,3");
        stage.ranked();
        ines = stage.accounts.caller("comite-1", Grant.of(Role.COMMITTEE, "amuch"));
        jose = stage.accounts.caller("comite-2", Grant.of(Role.COMMITTEE, "amuch"));
        luz = stage.accounts.caller("comite-3", Grant.of(Role.COMMITTEE, "05801"));
        stage.committees.put(
                stage.organizer,
                CONTEST,
                new Committee.Draft(List.of("comite-1", "comite-2", "comite-3"), 2, Optional.empty(), Optional.empty()),
                Expected.nothing());
        stage.move(ContestStatus.COMMITTEE);
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
                Refused.faults(() -> sessions.plan(
                        stage.organizer,
                        CONTEST,
                        new CommitteeSession.Draft(
                                " ",
                                SOON,
                                Optional.empty(),
                                Optional.of("sala"),
                                List.of(text(" "), item("I-99"), item("I-1"), item(valparaiso))))));
        CommitteeSession planned = plan(item("I-1"), text("Varios"));
        assertEquals(1, planned.number());
        assertEquals(Optional.of(valparaiso), planned.agenda().get(0).initiative());
        assertEquals(Optional.of("Iniciativa I-1"), planned.agenda().get(0).title());
        assertEquals(2, planned.quorum());
        assertFalse(planned.quorate());
        assertEquals(planned, sessions.get(stage.organizer, CONTEST, 1));
        CommitteeSession moved = sessions.put(
                stage.organizer,
                CONTEST,
                1,
                draft(SOON.plusSeconds(3600), item("I-2"), item("I-1")),
                Expected.version(planned.version().orElseThrow()));
        assertTrue(moved.version().orElseThrow() > planned.version().orElseThrow());
        assertEquals(
                "STALE kernel.stale",
                Refused.key(() -> sessions.cancel(
                        stage.organizer,
                        CONTEST,
                        1,
                        Expected.version(planned.version().orElseThrow()))));
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> sessions.plan(ines, CONTEST, draft(SOON))));
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> sessions.open(ines, CONTEST, 1)));
        sessions.cancel(stage.organizer, CONTEST, 1, Expected.anyVersion());
        assertEquals(
                "NOT_FOUND contest.session-not-found", Refused.key(() -> sessions.get(stage.organizer, CONTEST, 1)));
        assertEquals("numbers are not used twice", 2, plan().number());
        assertEquals(
                List.of(
                        "contest.session-planned",
                        "contest.session-changed",
                        "contest.session-cancelled",
                        "contest.session-planned"),
                stage.journal
                        .actions()
                        .subList(
                                stage.journal.actions().size() - 4,
                                stage.journal.actions().size()));
        Caller stranger = stage.accounts.caller("otro", Grant.of(Role.COMMITTEE, "amuch"));
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> sessions.get(stranger, CONTEST, 2)));
    }

    @Test
    public void sessionsComeInPagesByTheirStart() {
        sessions.plan(stage.organizer, CONTEST, draft(SOON.plusSeconds(60)));
        sessions.plan(stage.organizer, CONTEST, draft(SOON));
        Page<CommitteeSession> page = sessions.list(ines, CONTEST, Slice.first(1));
        assertEquals(2, page.items().get(0).number());
        assertEquals(2, page.total().orElseThrow());
        assertTrue(page.next().isPresent());
    }

    @Test
    public void whoIsConflictedOrRecusedFindsNoGapInAnAgenda() {
        plan(item("I-1"), text("Varios"), item("I-2"));
        CommitteeSession seen = sessions.get(luz, CONTEST, 1);
        assertEquals(
                List.of(Optional.empty(), Optional.of(santiago)),
                seen.agenda().stream().map(CommitteeSession.Item::initiative).toList());
        assertEquals(OptionalLong.empty(), seen.version());
        assertEquals(3, sessions.get(ines, CONTEST, 1).agenda().size());
        recuse(ines, santiago);
        assertEquals(2, sessions.get(ines, CONTEST, 1).agenda().size());
        assertFalse(sessions.list(ines, CONTEST, Slice.first(9)).toString().contains(santiago));
        assertEquals(
                List.of(1, 2),
                stage.committees.get(luz, CONTEST).shortlist().stream()
                        .map(Committee.Item::rank)
                        .toList());
    }

    @Test
    public void attendanceIsByTheClockAndAQuorumComesAndGoes() {
        plan();
        assertEquals(
                "CONFLICT contest.session-not-open",
                Refused.key(() -> sessions.attend(ines, CONTEST, 1, "comite-1", true)));
        sessions.open(stage.organizer, CONTEST, 1);
        assertEquals("CONFLICT contest.session-begun", Refused.key(() -> sessions.open(stage.organizer, CONTEST, 1)));
        assertFalse(sessions.attend(ines, CONTEST, 1, "comite-1", true).quorate());
        assertEquals(
                "FORBIDDEN kernel.forbidden", Refused.key(() -> sessions.attend(ines, CONTEST, 1, "comite-2", true)));
        assertEquals(
                "NOT_FOUND contest.member-not-found",
                Refused.key(() -> sessions.attend(stage.organizer, CONTEST, 1, "ana", true)));
        stage.clock.advance(Duration.ofMinutes(5));
        assertTrue(
                sessions.attend(stage.organizer, CONTEST, 1, "comite-2", true).quorate());
        int told = stage.journal.actions().size();
        sessions.attend(stage.organizer, CONTEST, 1, "comite-2", true);
        assertEquals(
                "the same again changes nothing", told, stage.journal.actions().size());
        stage.clock.advance(Duration.ofMinutes(5));
        assertFalse(sessions.attend(ines, CONTEST, 1, "comite-1", false).quorate());
        stage.clock.advance(Duration.ofMinutes(5));
        sessions.attend(ines, CONTEST, 1, "comite-1", true);
        stage.clock.advance(Duration.ofMinutes(5));
        CommitteeSession closed = sessions.close(stage.organizer, CONTEST, 1);
        assertTrue(closed.quorate());
        Instant start = Instant.parse("2027-03-01T12:00:01Z");
        assertEquals(
                List.of(
                        stay("comite-1", start, 10),
                        stay("comite-2", start.plusSeconds(300), 15),
                        stay("comite-1", start.plusSeconds(900), 5)),
                closed.attendance());
        stage.committees.put(
                stage.organizer,
                CONTEST,
                new Committee.Draft(List.of("comite-1", "comite-2", "comite-3"), 3, Optional.empty(), Optional.empty()),
                Expected.anyVersion());
        assertEquals(
                "a closed session keeps its quorum",
                2,
                sessions.get(ines, CONTEST, 1).quorum());
        assertEquals(
                "CONFLICT contest.session-closed",
                Refused.key(() -> sessions.put(stage.organizer, CONTEST, 1, draft(SOON), Expected.anyVersion())));
        assertEquals(
                "CONFLICT contest.session-begun",
                Refused.key(() -> sessions.cancel(stage.organizer, CONTEST, 1, Expected.anyVersion())));
    }

    @Test
    public void theOrderOfDiscussionIsForTheOrganizer() {
        recuse(jose, temuco);
        plan(item("I-1"), item("I-2"), item("I-3"));
        assertEquals(
                "[Step[initiative=" + santiago + ", leaving=[], returning=[]], Step[initiative=" + valparaiso
                        + ", leaving=[comite-3], returning=[comite-3]], Step[initiative=" + temuco
                        + ", leaving=[comite-2], returning=[comite-2]]]",
                sessions.order(stage.organizer, CONTEST, 1).steps().toString());
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> sessions.order(ines, CONTEST, 1)));
    }

    @Test
    public void aRankedBallotIsSplitForWhoMayNotJudgeAnOption() {
        int number = open(Kind.RANKED, false, "I-1", "I-2", "I-3");
        Ballot seen = ballots.get(luz, CONTEST, number);
        assertEquals(
                Set.of(santiago, temuco),
                Set.copyOf(seen.options().stream().map(Ballot.Option::id).toList()));
        assertEquals(List.of(), seen.voted());
        assertEquals(
                Set.of("/ranking/0/0 contest.vote.unknown-option"),
                Refused.faults(() -> vote(luz, number, ranking(valparaiso, santiago))));
        vote(ines, number, ranking(valparaiso, santiago, temuco));
        vote(jose, number, ranking(valparaiso, temuco, santiago));
        vote(luz, number, ranking(temuco, santiago));
        BallotResult result =
                ballots.close(stage.organizer, CONTEST, number).result().orElseThrow();
        assertEquals(
                List.of(List.of(0, 2, 2), List.of(0, 0, 1), List.of(0, 2, 0)),
                result.comparison().orElseThrow().preferred());
        assertEquals(List.of(List.of(valparaiso), List.of(temuco), List.of(santiago)), result.order());
        assertEquals(Optional.of(List.of(valparaiso)), result.winners());
        Ballot hers = ballots.get(luz, CONTEST, number);
        assertFalse(hers.toString(), hers.toString().contains(valparaiso));
        assertEquals(
                List.of(List.of(temuco), List.of(santiago)),
                hers.result().orElseThrow().order());
        assertEquals(
                List.of(List.of(0, 1), List.of(2, 0)),
                hers.result().orElseThrow().comparison().orElseThrow().preferred());
        assertEquals(Optional.empty(), hers.result().orElseThrow().winners());
        assertEquals(3, hers.votes().size());
        assertEquals(3, ballots.get(ines, CONTEST, number).options().size());
        assertEquals(
                "CONFLICT contest.ballot-closed",
                Refused.key(() -> ballots.vote(ines, CONTEST, number, ranking(santiago), Expected.anyVersion())));
        assertEquals(
                ranking(temuco, santiago), ballots.vote(luz, CONTEST, number).vote());
    }

    @Test
    public void aBallotOnAnInitiativeIsNotThereForWhoTakesNoPart() {
        int number = open(Kind.YES_NO, false, "I-1");
        int other = open(Kind.YES_NO, false);
        assertEquals("NOT_FOUND contest.ballot-not-found", Refused.key(() -> ballots.get(luz, CONTEST, number)));
        assertEquals("NOT_FOUND contest.ballot-not-found", Refused.key(() -> vote(luz, number, answer(Answer.YES))));
        Page<Ballot> hers = ballots.list(luz, CONTEST, Slice.first(9));
        assertEquals(List.of(other), hers.items().stream().map(Ballot::number).toList());
        assertEquals(1, hers.total().orElseThrow());
        assertEquals(2, ballots.list(ines, CONTEST, Slice.first(9)).items().size());
        assertTrue(number >= 100_000 && other >= 100_000);
        assertEquals(List.of(new Ballots.Waiting(CONTEST, "Concurso de ejemplo " + CONTEST, 1)), ballots.waiting(luz));
        assertEquals(2, ballots.waiting(ines).get(0).ballots());
        vote(luz, other, answer(Answer.ABSTAIN));
        assertEquals(List.of(), ballots.waiting(luz));
    }

    @Test
    public void aDecisionNeedsTheQuorumOfThoseWhoMayTakePart() {
        plan(item("I-1"));
        sessions.open(stage.organizer, CONTEST, 1);
        sessions.attend(ines, CONTEST, 1, "comite-1", true);
        sessions.attend(luz, CONTEST, 1, "comite-3", true);
        int number = ballots.open(stage.organizer, CONTEST, draft(1, Kind.YES_NO, false, "I-1"))
                .number();
        assertEquals("CONFLICT contest.not-present", Refused.key(() -> vote(jose, number, answer(Answer.YES))));
        vote(ines, number, answer(Answer.YES));
        assertEquals(
                "{missing=1, present=1, quorum=2}", missing(() -> ballots.close(stage.organizer, CONTEST, number)));
        assertEquals(
                "CONFLICT contest.session-has-ballots", Refused.key(() -> sessions.close(stage.organizer, CONTEST, 1)));
        assertEquals(
                "{missing=1, present=1, quorum=2}",
                missing(() -> resolutions.record(stage.organizer, CONTEST, resolution(1, "I-1", "Se premia"))));
        assertEquals(
                1,
                resolutions
                        .record(stage.organizer, CONTEST, resolution(1, null, "Se aprueba la tabla"))
                        .session()
                        .orElseThrow());
        sessions.attend(stage.organizer, CONTEST, 1, "comite-2", true);
        assertEquals(List.of(), ballots.waiting(luz));
        assertEquals(1, ballots.waiting(jose).get(0).ballots());
        Ballot closed = ballots.close(stage.organizer, CONTEST, number);
        assertEquals(
                new BallotResult.YesNo(1, 0, 0, 2, true, false),
                closed.result().orElseThrow().yesNo().orElseThrow());
        assertEquals(
                "1", sessions.close(stage.organizer, CONTEST, 1).attendance().isEmpty() ? "0" : "1");
    }

    @Test
    public void outOfSessionsTheQuorumIsOfThoseWhoVoted() {
        int number = open(Kind.APPROVAL, false, "I-1", "I-2");
        vote(luz, number, approving(santiago));
        assertEquals(
                "{missing=2, present=0, quorum=2}", missing(() -> ballots.close(stage.organizer, CONTEST, number)));
        vote(ines, number, approving(santiago, valparaiso));
        assertEquals(
                "{missing=1, present=1, quorum=2}", missing(() -> ballots.close(stage.organizer, CONTEST, number)));
        vote(jose, number, approving(valparaiso));
        BallotResult result =
                ballots.close(stage.organizer, CONTEST, number).result().orElseThrow();
        assertEquals(
                Set.of(new BallotResult.Approvals(valparaiso, 2, 2), new BallotResult.Approvals(santiago, 2, 3)),
                Set.copyOf(result.approvals().orElseThrow()));
        assertEquals(List.of(List.of(valparaiso), List.of(santiago)), result.order());
    }

    /** Nothing of a secret vote is left in the tables once the ballot is closed. */
    @Test
    public void aSecretBallotKeepsWhoVotedAndNeverWhat() {
        int number = open(Kind.RANKED, true, "I-2", "I-3");
        vote(ines, number, ranking(santiago, temuco));
        vote(jose, number, ranking(temuco, santiago));
        vote(luz, number, ranking(temuco, santiago));
        assertEquals(
                ranking(temuco, santiago), ballots.vote(jose, CONTEST, number).vote());
        Ballot.OwnVote before = ballots.vote(ines, CONTEST, number);
        ballots.vote(ines, CONTEST, number, ranking(temuco, santiago), Expected.version(before.version()));
        assertEquals(
                "PRECONDITION_REQUIRED kernel.precondition-required",
                Refused.key(() -> vote(ines, number, ranking(santiago, temuco))));
        Ballot closed = ballots.close(stage.organizer, CONTEST, number);
        assertEquals(List.of("comite-1", "comite-2", "comite-3"), closed.voted());
        assertEquals(List.of(), closed.votes());
        assertEquals(
                List.of(List.of(temuco), List.of(santiago)),
                closed.result().orElseThrow().order());
        assertEquals("NOT_FOUND contest.vote-not-found", Refused.key(() -> ballots.vote(ines, CONTEST, number)));
        assertEquals(
                List.of(0L, 3L),
                stage.transactions.read(manager -> List.of(
                        manager.createQuery("SELECT COUNT(v.id) FROM VoteEntity v WHERE v.vote IS NOT NULL", Long.class)
                                .getSingleResult(),
                        manager.createQuery("SELECT COUNT(v.id) FROM VoteEntity v", Long.class)
                                .getSingleResult())));
        assertTrue(stage.journal.changes().stream()
                .filter(change -> change.action().equals("contest.vote-cast"))
                .allMatch(
                        change -> change.state().isEmpty() && !change.toString().contains(temuco)));
    }

    @Test
    public void whoRecusesHimselfAfterVotingIsNotCounted() {
        int ranked = open(Kind.RANKED, false, "I-2", "I-3", "Desierta");
        int yesNo = open(Kind.YES_NO, false, "I-2");
        for (Caller member : List.of(ines, jose, luz)) {
            vote(member, ranked, ranking(santiago, temuco, "Desierta"));
            vote(member, yesNo, answer(Answer.NO));
        }
        recuse(jose, santiago);
        assertEquals(
                ranking(temuco, "Desierta"), ballots.vote(jose, CONTEST, ranked).vote());
        Ballot closed = ballots.close(stage.organizer, CONTEST, yesNo);
        assertEquals(List.of("comite-1", "comite-3"), closed.voted());
        assertEquals(2, closed.result().orElseThrow().yesNo().orElseThrow().eligible());
        BallotResult result =
                ballots.close(stage.organizer, CONTEST, ranked).result().orElseThrow();
        assertEquals(
                List.of(0, 2, 2), result.comparison().orElseThrow().preferred().get(0));
        assertEquals(
                List.of(0, 0, 3), result.comparison().orElseThrow().preferred().get(1));
    }

    @Test
    public void aBallotChangesUntilSomebodyHasVoted() {
        int number = open(Kind.APPROVAL, false, "I-2", "I-3");
        ballots.put(stage.organizer, CONTEST, number, draft(0, Kind.YES_NO, true, "I-2"), Expected.anyVersion());
        vote(ines, number, answer(Answer.YES));
        assertEquals(
                "CONFLICT contest.ballot-begun",
                Refused.key(() -> ballots.put(
                        stage.organizer, CONTEST, number, draft(0, Kind.YES_NO, false), Expected.anyVersion())));
        ballots.cancel(stage.organizer, CONTEST, number, Expected.anyVersion());
        assertEquals(
                "NOT_FOUND contest.ballot-not-found", Refused.key(() -> ballots.get(stage.organizer, CONTEST, number)));
        stage.move(ContestStatus.ARCHIVED);
        assertEquals("CONFLICT contest.wrong-status", Refused.key(() -> open(Kind.YES_NO, false)));
    }

    @Test
    public void resolutionsAreCorrectedByFurtherOnes() {
        int number = open(Kind.YES_NO, false, "I-1");
        assertEquals(
                "CONFLICT contest.ballot-open",
                Refused.key(() -> resolutions.record(stage.organizer, CONTEST, byBallot(number, "Se premia"))));
        vote(ines, number, answer(Answer.YES));
        vote(jose, number, answer(Answer.NO));
        assertTrue(ballots.close(stage.organizer, CONTEST, number)
                .result()
                .orElseThrow()
                .yesNo()
                .orElseThrow()
                .tied());
        Resolution first = resolutions.record(stage.organizer, CONTEST, byBallot(number, "No se premia"));
        assertEquals(new Resolution.Votes(1, 1, 0), first.votes().orElseThrow());
        assertEquals(first, resolutions.get(ines, CONTEST, first.number()));
        assertEquals(
                "NOT_FOUND contest.resolution-not-found",
                Refused.key(() -> resolutions.get(luz, CONTEST, first.number())));
        Resolution.Draft correction = new Resolution.Draft(
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                "Donde dice no, diga sí",
                Optional.empty(),
                Optional.of(new Resolution.Votes(2, 0, 0)),
                OptionalInt.of(first.number()));
        Resolution second = resolutions.record(stage.organizer, CONTEST, correction);
        assertEquals(OptionalInt.of(first.number()), second.corrects());
        Resolution free = resolutions.record(stage.organizer, CONTEST, voted("I-2", 2, 1, 0));
        assertEquals(
                List.of(free.number()),
                resolutions.list(luz, CONTEST, Slice.first(9)).items().stream()
                        .map(Resolution::number)
                        .toList());
        assertEquals(1, resolutions.list(luz, CONTEST, Slice.first(9)).total().orElseThrow());
        assertEquals(3, resolutions.list(ines, CONTEST, Slice.first(9)).items().size());
        assertEquals(
                "CONFLICT contest.committee-not-quorate",
                Refused.key(() -> resolutions.record(stage.organizer, CONTEST, voted("I-2", 1, 0, 0))));
        assertEquals(
                Set.of("/votes contest.resolution.too-many-votes"),
                Refused.faults(() -> resolutions.record(stage.organizer, CONTEST, voted("I-1", 2, 1, 0))));
        assertEquals(
                Set.of(
                        "/text kernel.required",
                        "/adoptedAt contest.resolution.future",
                        "/ballot contest.resolution.unknown-ballot"),
                Refused.faults(() -> resolutions.record(
                        stage.organizer,
                        CONTEST,
                        new Resolution.Draft(
                                OptionalInt.empty(),
                                OptionalInt.of(7),
                                Optional.empty(),
                                " ",
                                Optional.of(stage.clock.instant().plusSeconds(1)),
                                Optional.empty(),
                                OptionalInt.empty()))));
    }

    @Test
    public void minutesTellWhatTheReaderMayKnowAndKeepTheirHashWithoutSessions() {
        Minutes before = stage.committees.minutes(stage.organizer, CONTEST);
        plan(item("I-1"), item("I-2"));
        assertEquals("a plan is no minute", before, stage.committees.minutes(stage.organizer, CONTEST));
        sessions.open(stage.organizer, CONTEST, 1);
        for (Caller member : List.of(ines, jose, luz)) {
            sessions.attend(member, CONTEST, 1, member.username(), true);
        }
        int number = ballots.open(stage.organizer, CONTEST, draft(1, Kind.YES_NO, false, "I-1"))
                .number();
        vote(ines, number, answer(Answer.YES));
        ballots.close(stage.organizer, CONTEST, number);
        resolutions.record(stage.organizer, CONTEST, byBallot(number, "Se premia"));
        Minutes all = stage.committees.minutes(stage.organizer, CONTEST);
        assertEquals(1, all.sessions().size());
        assertEquals(1, all.ballots().size());
        assertEquals(1, all.resolutions().size());
        assertNotEquals(before.sha256(), all.sha256());
        assertEquals(all, stage.committees.minutes(stage.organizer, CONTEST));
        Minutes hers = stage.committees.minutes(luz, CONTEST);
        assertEquals(1, hers.sessions().size());
        assertEquals(List.of(), hers.ballots());
        assertEquals(List.of(), hers.resolutions());
        assertFalse(hers.toString().contains(valparaiso));
        assertEquals(all.sha256().length(), 64);
    }

    /** Ley 21.719: access, portability and erasure. */
    @Test
    public void whatIsHeldOfAMemberIsExportedAndMadeAnonymous() {
        plan();
        sessions.open(stage.organizer, CONTEST, 1);
        sessions.attend(ines, CONTEST, 1, "comite-1", true);
        int open = open(Kind.YES_NO, false);
        vote(ines, open, answer(Answer.NO));
        ContestPersonalData data = new ContestPersonalData(stage.transactions, List.of(new CommitteeData()));
        Subject subject = new Subject(ines.account(), ines.username());
        Map<String, List<Map<String, Object>>> export = data.export(stage.admin, subject);
        assertEquals(Set.of("committee-attendance", "committee-votes"), export.keySet());
        assertTrue(export.get("committee-votes").get(0).get("vote").toString().contains("NO"));
        assertEquals(2, data.find(stage.admin, subject).size());
        assertEquals(2, data.erase(stage.admin, subject));
        assertEquals(List.of(), data.find(stage.admin, subject));
        assertEquals(
                "#" + ines.account(),
                sessions.get(stage.organizer, CONTEST, 1).attendance().get(0).member());
    }

    private String missing(org.junit.function.ThrowingRunnable action) {
        cl.minka.kernel.Refusal refusal = org.junit.Assert.assertThrows(cl.minka.kernel.Refusal.class, action);
        assertEquals("contest.committee-not-quorate", refusal.key());
        return new java.util.TreeMap<>(refusal.arguments()).toString();
    }

    private CommitteeSession plan(CommitteeSession.Item... agenda) {
        return sessions.plan(stage.organizer, CONTEST, draft(SOON, agenda));
    }

    private static CommitteeSession.Draft draft(Instant start, CommitteeSession.Item... agenda) {
        return new CommitteeSession.Draft(
                "Sesión", start, Optional.of("Sala 2"), Optional.of("https://reunion.invalid/1"), List.of(agenda));
    }

    private static CommitteeSession.Item item(String initiative) {
        return new CommitteeSession.Item(Optional.of(initiative), Optional.empty(), Optional.empty());
    }

    private static CommitteeSession.Item text(String text) {
        return new CommitteeSession.Item(Optional.empty(), Optional.empty(), Optional.of(text));
    }

    private static CommitteeSession.Stay stay(String member, Instant from, int minutes) {
        return new CommitteeSession.Stay(member, from, Optional.of(from.plusSeconds(60L * minutes)));
    }

    private int open(Kind kind, boolean secret, String... options) {
        return ballots.open(stage.organizer, CONTEST, draft(0, kind, secret, options))
                .number();
    }

    private static Ballot.Draft draft(int session, Kind kind, boolean secret, String... options) {
        return new Ballot.Draft(
                session == 0 ? OptionalInt.empty() : OptionalInt.of(session),
                "Votación",
                "¿Qué?",
                kind,
                List.of(options),
                secret,
                OptionalInt.empty(),
                kind == Kind.YES_NO ? Optional.of(Majority.SIMPLE) : Optional.empty());
    }

    private void vote(Caller member, int number, Vote vote) {
        ballots.vote(member, CONTEST, number, vote, Expected.nothing());
    }

    private static Vote ranking(String... options) {
        return new Vote(
                Optional.empty(),
                Optional.of(List.of(options).stream().map(List::of).toList()),
                Optional.empty());
    }

    private static Vote approving(String... options) {
        return new Vote(Optional.of(List.of(options)), Optional.empty(), Optional.empty());
    }

    private static Vote answer(Answer answer) {
        return new Vote(Optional.empty(), Optional.empty(), Optional.of(answer));
    }

    private void recuse(Caller member, String initiative) {
        stage.committees.putOpinion(
                member,
                CONTEST,
                initiative,
                new Opinion.Draft(Map.of(), Map.of(), Optional.of("Trabajé ahí")),
                Expected.nothing());
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
