package cl.minka.contest.core.committee;

import cl.minka.contest.Ballot;
import cl.minka.contest.CommitteeSession;
import cl.minka.contest.Minutes;
import cl.minka.contest.Opinion;
import cl.minka.contest.Resolution;
import cl.minka.contest.core.assignment.ScoreScales;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.redaction.BlindViewer;
import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.kernel.jpa.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.persistence.EntityManager;

/** Writes the minutes for a reader, of what he may see. */
final class MinutesWriter {
    /** Left out of what is hashed where they are empty: minutes that never had them keep their hash. */
    private static final List<String> LATER = List.of("sessions", "ballots", "resolutions");

    private final BlindViewer viewer;
    private final SessionViews sessions;
    private final BallotViews ballots;

    MinutesWriter(BlindViewer viewer) {
        this.viewer = viewer;
        this.sessions = new SessionViews(viewer);
        this.ballots = new BallotViews(viewer);
    }

    Minutes write(EntityManager manager, ContestEntity contest, CommitteeEntity committee, CommitteeReader reader) {
        List<String> ids = committee.initiatives().stream().filter(reader::sees).toList();
        List<Opinion> opinions = CommitteeStore.opinions(manager, contest.id(), ids);
        Map<String, InitiativeEntity> initiatives = InitiativeStore.byId(manager, contest.id(), ids);
        ScoreScales scales = ScoreScales.committee(contest.definition());
        CommitteeScores scores = new CommitteeScores(
                opinions, id -> scales.of(initiatives.get(id).category()));
        ItemTitles titles = ItemTitles.of(manager, contest, ids, viewer);
        List<Minutes.Item> result = ids.stream()
                .map(id -> new Minutes.Item(
                        id,
                        titles.title(id),
                        scores.opinions(id),
                        scores.recusals(id),
                        scores.score(id),
                        Optional.empty()))
                .toList();
        List<CommitteeSession> held =
                sessions.all(manager, contest, committee, reader, SessionStore.held(manager, contest.id())).stream()
                        .map(MinutesWriter::unversioned)
                        .toList();
        List<Ballot> closed =
                ballots.all(manager, contest, reader, BallotStore.closed(manager, contest.id(), reader)).stream()
                        .map(MinutesWriter::unversioned)
                        .toList();
        List<Resolution> resolutions = ResolutionStore.all(manager, contest, reader, viewer);
        return signed(new Minutes(
                contest.id(),
                CommitteeStore.members(manager, contest.id()).stream()
                        .map(MemberEntity::username)
                        .toList(),
                committee.quorum(),
                opinions.stream().map(Opinion::member).distinct().sorted().toList(),
                scores.voters() >= committee.quorum(),
                opinions,
                result,
                asOf(committee, opinions, held, closed, resolutions),
                "",
                held,
                closed,
                resolutions));
    }

    /** The hash is of the canonical form of all the rest, with an empty text in its own place. */
    private static Minutes signed(Minutes unsigned) {
        ObjectNode tree = (ObjectNode) Json.tree(unsigned);
        LATER.stream()
                .filter(name -> Optional.ofNullable(tree.get(name))
                        .filter(JsonNode::isEmpty)
                        .isPresent())
                .forEach(tree::remove);
        return new Minutes(
                unsigned.contest(),
                unsigned.members(),
                unsigned.quorum(),
                unsigned.attended(),
                unsigned.quorate(),
                unsigned.opinions(),
                unsigned.result(),
                unsigned.asOf(),
                CanonicalJson.sha256(tree),
                unsigned.sessions(),
                unsigned.ballots(),
                unsigned.resolutions());
    }

    /** The latest of what the reader sees: what he does not see moves nothing. */
    private static Instant asOf(
            CommitteeEntity committee,
            List<Opinion> opinions,
            List<CommitteeSession> sessions,
            List<Ballot> ballots,
            List<Resolution> resolutions) {
        return Stream.of(
                        Stream.of(committee.updatedAt()),
                        opinions.stream().map(Opinion::updatedAt),
                        sessions.stream().flatMap(MinutesWriter::times),
                        ballots.stream().flatMap(ballot -> ballot.closedAt().stream()),
                        resolutions.stream().map(Resolution::recordedAt))
                .flatMap(times -> times)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static Stream<Instant> times(CommitteeSession session) {
        return Stream.of(
                        session.openedAt().stream(),
                        session.closedAt().stream(),
                        session.attendance().stream().map(CommitteeSession.Stay::arrivedAt),
                        session.attendance().stream().flatMap(stay -> stay.leftAt().stream()))
                .flatMap(times -> times);
    }

    private static CommitteeSession unversioned(CommitteeSession one) {
        return new CommitteeSession(
                one.number(),
                one.title(),
                one.startsAt(),
                one.place(),
                one.link(),
                one.agenda(),
                one.state(),
                one.quorum(),
                one.attendance(),
                one.quorate(),
                one.openedAt(),
                one.closedAt(),
                java.util.OptionalLong.empty());
    }

    private static Ballot unversioned(Ballot one) {
        return new Ballot(
                one.number(),
                one.session(),
                one.title(),
                one.question(),
                one.kind(),
                one.options(),
                one.secret(),
                one.seats(),
                one.majority(),
                one.state(),
                one.openedAt(),
                one.closedAt(),
                one.voted(),
                one.result(),
                one.votes(),
                java.util.OptionalLong.empty());
    }
}
