package cl.minka.contest.core.persistence;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;

/** Finds decisions on eligibility that wait. */
public final class PendingScreenings {
    private PendingScreenings() {}

    public static Optional<PendingScreeningEntity> find(EntityManager manager, String initiative) {
        return Optional.ofNullable(manager.find(PendingScreeningEntity.class, initiative));
    }

    /** All of a contest, by initiative. */
    public static List<PendingScreeningEntity> of(EntityManager manager, String contest) {
        return manager.createQuery(
                        "SELECT p FROM PendingScreeningEntity p WHERE p.contest = :contest ORDER BY p.initiative",
                        PendingScreeningEntity.class)
                .setParameter("contest", contest)
                .getResultList();
    }

    public static long count(EntityManager manager, String contest) {
        return manager.createQuery(
                        "SELECT COUNT(p.initiative) FROM PendingScreeningEntity p WHERE p.contest = :contest",
                        Long.class)
                .setParameter("contest", contest)
                .getSingleResult();
    }

    /** The initiatives that they are on, by id, read at once. */
    public static List<InitiativeEntity> initiatives(EntityManager manager, String contest) {
        return manager.createQuery(
                        "SELECT i FROM InitiativeEntity i WHERE i.contest = :contest AND i.id IN"
                                + " (SELECT p.initiative FROM PendingScreeningEntity p WHERE p.contest = :contest)"
                                + " ORDER BY i.id",
                        InitiativeEntity.class)
                .setParameter("contest", contest)
                .getResultList();
    }
}
