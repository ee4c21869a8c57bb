package cl.minka.contest.core.committee;

import cl.minka.contest.CommitteeSession;
import cl.minka.contest.core.persistence.RulesEntity;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Keyset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** Finds and numbers sessions and who was present in them. */
final class SessionStore {
    private static final Keyset.Key NUMBER = Keyset.Key.small("number");
    private static final Keyset<SessionEntity> LIST = new Keyset<>(
            SessionEntity.class,
            NUMBER,
            SessionEntity::number,
            Map.of("number", NUMBER, "startsAt", Keyset.Key.whole("startsAt")),
            new Slice.Sort("startsAt", false));

    private SessionStore() {}

    static Page<SessionEntity> page(EntityManager manager, String contest, Slice slice) {
        return LIST.page(manager, new Conditions().and("e.contest = :contest", "contest", contest), slice);
    }

    /** Those that are or were open, by start. */
    static List<SessionEntity> held(EntityManager manager, String contest) {
        return manager
                .createQuery(
                        "SELECT s FROM SessionEntity s WHERE s.contest = :contest AND s.state <> :planned",
                        SessionEntity.class)
                .setParameter("contest", contest)
                .setParameter("planned", CommitteeSession.State.PLANNED)
                .getResultList()
                .stream()
                .sorted(Comparator.comparing(SessionEntity::startsAt).thenComparing(SessionEntity::number))
                .toList();
    }

    static SessionEntity get(EntityManager manager, String contest, int number) {
        SessionEntity session = manager.find(SessionEntity.class, new RulesEntity.Key(contest, number));
        if (session == null) {
            throw new Refusal(Kind.NOT_FOUND, "contest.session-not-found");
        }
        return session;
    }

    /** Refuses unless it is open. */
    static SessionEntity open(EntityManager manager, String contest, int number) {
        SessionEntity session = get(manager, contest, number);
        if (session.state() != CommitteeSession.State.OPEN) {
            throw new Refusal(
                    Kind.CONFLICT,
                    "contest.session-not-open",
                    Map.of("number", number, "state", CommitteeNames.of(session.state())));
        }
        return session;
    }

    static long count(EntityManager manager, String contest) {
        return manager.createQuery("SELECT COUNT(s.number) FROM SessionEntity s WHERE s.contest = :contest", Long.class)
                .setParameter("contest", contest)
                .getSingleResult();
    }

    /** The next number of a contest that is locked. */
    static int nextNumber(EntityManager manager, String contest) {
        manager.createNativeQuery("UPDATE contest_lock SET last_session = last_session + 1 WHERE contest = ?")
                .setParameter(1, contest)
                .executeUpdate();
        Number number = (Number) manager.createNativeQuery("SELECT last_session FROM contest_lock WHERE contest = ?")
                .setParameter(1, contest)
                .getSingleResult();
        return number.intValue();
    }

    /** By session, in the order of arrival; one statement. */
    static Map<Integer, List<StayEntity>> stays(EntityManager manager, String contest, Collection<Integer> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return manager
                .createQuery(
                        "SELECT s FROM StayEntity s WHERE s.contest = :contest AND s.number IN :numbers",
                        StayEntity.class)
                .setParameter("contest", contest)
                .setParameter("numbers", numbers)
                .getResultList()
                .stream()
                .sorted(Comparator.comparing(
                                (StayEntity stay) -> stay.toRecord().arrivedAt())
                        .thenComparing(stay -> stay.toRecord().member()))
                .collect(Collectors.groupingBy(StayEntity::session));
    }

    static List<StayEntity> stays(EntityManager manager, String contest, int number) {
        return stays(manager, contest, List.of(number)).getOrDefault(number, List.of());
    }

    /** The accounts of those who are present now. */
    static Set<Long> present(EntityManager manager, String contest, int number) {
        return stays(manager, contest, number).stream()
                .filter(StayEntity::isPresent)
                .map(StayEntity::account)
                .collect(Collectors.toSet());
    }
}
