package cl.minka.contest.core.committee;

import cl.minka.contest.Ballot;
import cl.minka.contest.Ballot.Answer;
import cl.minka.contest.Ballot.Kind;
import cl.minka.contest.Ballot.Majority;
import cl.minka.contest.Ballot.Vote;
import cl.minka.contest.Committee;
import cl.minka.contest.CommitteeSession;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Opinion;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.Stage;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A committee at work on three initiatives: Luz, of Quilpué, may not judge what Valparaíso presents. */
final class CommitteeMeeting {
    static final Instant SOON = Instant.parse("2027-03-10T13:00:00Z");
    private static final String CONTEST = Stage.CONTEST;

    final Stage stage;
    final SessionManager sessions;
    final BallotManager ballots;
    final ResolutionManager resolutions;
    final String valparaiso;
    final String santiago;
    final String temuco;
    final Caller ines;
    final Caller jose;
    final Caller luz;

    CommitteeMeeting(Databases database) {
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

    CommitteeSession plan(CommitteeSession.Item... agenda) {
        return sessions.plan(stage.organizer, CONTEST, draft(SOON, agenda));
    }

    static CommitteeSession.Draft draft(Instant start, CommitteeSession.Item... agenda) {
        return new CommitteeSession.Draft(
                "Sesión", start, Optional.of("Sala 2"), Optional.of("https://reunion.invalid/1"), List.of(agenda));
    }

    static CommitteeSession.Item item(String initiative) {
        return new CommitteeSession.Item(Optional.of(initiative), Optional.empty(), Optional.empty());
    }

    int open(Kind kind, boolean secret, String... options) {
        return ballots.open(stage.organizer, CONTEST, draft(0, kind, secret, options))
                .number();
    }

    static Ballot.Draft draft(int session, Kind kind, boolean secret, String... options) {
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

    void vote(Caller member, int number, Vote vote) {
        ballots.vote(member, CONTEST, number, vote, Expected.nothing());
    }

    static Vote answer(Answer answer) {
        return new Vote(Optional.empty(), Optional.empty(), Optional.of(answer));
    }

    void recuse(Caller member, String initiative) {
        stage.committees.putOpinion(
                member,
                CONTEST,
                initiative,
                new Opinion.Draft(Map.of(), Map.of(), Optional.of("Trabajé ahí")),
                Expected.nothing());
    }
}
