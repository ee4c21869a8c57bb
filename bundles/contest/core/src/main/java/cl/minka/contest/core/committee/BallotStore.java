package cl.minka.contest.core.committee;

import cl.minka.contest.Ballot;
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
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** Finds ballots and votes; those that are not for a reader are not there for him. */
final class BallotStore {
    private static final Keyset<BallotEntity> LIST = new Keyset<>(
            BallotEntity.class,
            Keyset.Key.small("number"),
            BallotEntity::number,
            Map.of("openedAt", Keyset.Key.whole("openedAt")),
            new Slice.Sort("openedAt", false));

    private BallotStore() {}

    static Page<BallotEntity> page(EntityManager manager, String contest, CommitteeReader reader, Slice slice) {
        Conditions conditions = new Conditions().and("e.contest = :contest", "contest", contest);
        if (!reader.organizes()) {
            List<Integer> numbers = visible(manager, contest, reader);
            conditions.and("e.number IN :visible", "visible", numbers.isEmpty() ? List.of(-1) : numbers);
        }
        return LIST.page(manager, conditions, slice);
    }

    /** The closed ones that the reader may see, in the order in which they were closed. */
    static List<BallotEntity> closed(EntityManager manager, String contest, CommitteeReader reader) {
        return manager
                .createQuery(
                        "SELECT b FROM BallotEntity b WHERE b.contest = :contest AND b.state = :closed",
                        BallotEntity.class)
                .setParameter("contest", contest)
                .setParameter("closed", Ballot.State.CLOSED)
                .getResultList()
                .stream()
                .filter(ballot -> BallotSight.isFor(reader, ballot.kind(), ballot.options()))
                .sorted(Comparator.comparing(
                                (BallotEntity ballot) -> ballot.closedAt().orElseThrow())
                        .thenComparing(BallotEntity::number))
                .toList();
    }

    /** Numbers of the ballots that are for a member, from the narrow columns. */
    private static List<Integer> visible(EntityManager manager, String contest, CommitteeReader reader) {
        return manager
                .createQuery(
                        "SELECT b.number, b.kind, b.options FROM BallotEntity b WHERE b.contest = :contest",
                        Object[].class)
                .setParameter("contest", contest)
                .getResultList()
                .stream()
                .filter(row -> BallotSight.isFor(reader, (Ballot.Kind) row[1], BallotEntity.points((String) row[2])))
                .map(row -> (Integer) row[0])
                .toList();
    }

    static Optional<BallotEntity> find(EntityManager manager, String contest, int number) {
        return Optional.ofNullable(manager.find(BallotEntity.class, new RulesEntity.Key(contest, number)));
    }

    static BallotEntity get(EntityManager manager, String contest, CommitteeReader reader, int number) {
        return find(manager, contest, number)
                .filter(ballot -> BallotSight.isFor(reader, ballot.kind(), ballot.options()))
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.ballot-not-found"));
    }

    static List<Integer> numbers(EntityManager manager, String contest) {
        return manager.createQuery("SELECT b.number FROM BallotEntity b WHERE b.contest = :contest", Integer.class)
                .setParameter("contest", contest)
                .getResultList();
    }

    /** Numbers of the ballots that are open in a session. */
    static List<Integer> openIn(EntityManager manager, String contest, int session) {
        return manager.createQuery(
                        "SELECT b.number FROM BallotEntity b WHERE b.contest = :contest AND b.session = :session"
                                + " AND b.state = :open ORDER BY b.number",
                        Integer.class)
                .setParameter("contest", contest)
                .setParameter("session", session)
                .setParameter("open", Ballot.State.OPEN)
                .getResultList();
    }

    /** By ballot, by user name; one statement. */
    static Map<Integer, List<VoteEntity>> votes(EntityManager manager, String contest, Collection<Integer> ballots) {
        if (ballots.isEmpty()) {
            return Map.of();
        }
        return manager
                .createQuery(
                        "SELECT v FROM VoteEntity v WHERE v.contest = :contest AND v.number IN :ballots",
                        VoteEntity.class)
                .setParameter("contest", contest)
                .setParameter("ballots", ballots)
                .getResultList()
                .stream()
                .sorted(Comparator.comparing(VoteEntity::username))
                .collect(Collectors.groupingBy(VoteEntity::ballot));
    }

    static List<VoteEntity> votes(EntityManager manager, BallotEntity ballot) {
        return votes(manager, ballot.contest(), List.of(ballot.number())).getOrDefault(ballot.number(), List.of());
    }
}
