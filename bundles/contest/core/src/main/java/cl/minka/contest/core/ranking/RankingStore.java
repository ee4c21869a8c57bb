package cl.minka.contest.core.ranking;

import cl.minka.contest.Ranking;
import cl.minka.kernel.jpa.Json;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;

/** Finds stored rankings. */
public final class RankingStore {
    private RankingStore() {}

    public static Optional<Ranking> find(EntityManager manager, String contest, String id) {
        return entity(manager, contest, id).map(RankingEntity::toRecord);
    }

    static boolean exists(EntityManager manager, String contest, String id) {
        return !manager.createQuery(
                        "SELECT r.id FROM RankingEntity r WHERE r.id = :id AND r.contest = :contest", String.class)
                .setParameter("id", id)
                .setParameter("contest", contest)
                .getResultList()
                .isEmpty();
    }

    /** Some rankings by id, those that are there, in no order. */
    static List<Ranking> load(EntityManager manager, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : manager
                        .createQuery("SELECT r FROM RankingEntity r WHERE r.id IN :ids", RankingEntity.class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .stream()
                        .map(RankingEntity::toRecord)
                        .toList();
    }

    /** The blind panel's figures behind a stored ranking. */
    public static BlindFigures figures(EntityManager manager, String id) {
        return new BlindFigures(
                Json.read(manager.find(RankingInputEntity.class, id).body(), RankingInput.class));
    }

    /** The newest ranking of a contest. */
    public static Optional<String> newest(EntityManager manager, String contest) {
        return manager
                .createQuery(
                        "SELECT r.id FROM RankingEntity r WHERE r.contest = :contest"
                                + " ORDER BY r.computedAt DESC, r.id DESC",
                        String.class)
                .setParameter("contest", contest)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    static Optional<RankingEntity> entity(EntityManager manager, String contest, String id) {
        return Optional.ofNullable(manager.find(RankingEntity.class, id))
                .filter(ranking -> ranking.contest().equals(contest));
    }
}
