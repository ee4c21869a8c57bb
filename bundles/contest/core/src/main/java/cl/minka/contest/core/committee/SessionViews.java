package cl.minka.contest.core.committee;

import cl.minka.contest.CommitteeSession;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.redaction.BlindViewer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.persistence.EntityManager;

/** Sessions as a reader may see them. */
final class SessionViews {
    private final BlindViewer viewer;

    SessionViews(BlindViewer viewer) {
        this.viewer = viewer;
    }

    CommitteeSession one(
            EntityManager manager,
            ContestEntity contest,
            CommitteeEntity committee,
            CommitteeReader reader,
            SessionEntity session) {
        return all(manager, contest, committee, reader, List.of(session)).get(0);
    }

    List<CommitteeSession> all(
            EntityManager manager,
            ContestEntity contest,
            CommitteeEntity committee,
            CommitteeReader reader,
            List<SessionEntity> sessions) {
        Map<Integer, List<StayEntity>> stays = SessionStore.stays(
                manager,
                contest.id(),
                sessions.stream().map(SessionEntity::number).toList());
        Collection<String> named = sessions.stream()
                .flatMap(session -> session.agenda().stream())
                .flatMap(point -> point.initiative().stream())
                .filter(reader::sees)
                .toList();
        ItemTitles titles = ItemTitles.of(manager, contest, named, viewer);
        return sessions.stream()
                .map(session ->
                        view(session, stays.getOrDefault(session.number(), List.of()), titles, committee, reader))
                .toList();
    }

    private static CommitteeSession view(
            SessionEntity session,
            List<StayEntity> stays,
            ItemTitles titles,
            CommitteeEntity committee,
            CommitteeReader reader) {
        boolean closed = session.state() == CommitteeSession.State.CLOSED;
        int quorum = closed ? session.quorum() : committee.quorum();
        Optional<Instant> end = session.closedAt();
        long there = stays.stream()
                .filter(stay -> end.map(stay::lastedUntil).orElseGet(stay::isPresent))
                .map(stay -> stay.toRecord().member())
                .distinct()
                .count();
        return new CommitteeSession(
                session.number(),
                session.title(),
                session.startsAt(),
                session.place(),
                session.link(),
                session.agenda().stream()
                        .filter(point -> reader.sees(point.initiative()))
                        .map(point -> new CommitteeSession.Item(
                                point.initiative(), point.initiative().map(titles::title), point.text()))
                        .toList(),
                session.state(),
                quorum,
                stays.stream().map(StayEntity::toRecord).toList(),
                session.state() != CommitteeSession.State.PLANNED && there >= quorum,
                session.openedAt(),
                end,
                reader.organizes() ? OptionalLong.of(session.version()) : OptionalLong.empty());
    }
}
