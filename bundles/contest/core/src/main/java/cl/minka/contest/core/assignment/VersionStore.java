package cl.minka.contest.core.assignment;

import cl.minka.contest.Evaluation;
import cl.minka.contest.core.persistence.InitiativeStore;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;

/** Keeps every save of an evaluation; drafts of the same few minutes are one. */
final class VersionStore {
    static final int MOST = 100;
    static final Duration SAME = Duration.ofMinutes(5);

    private VersionStore() {}

    /** Keeps these evaluations, which are stored, as they are now. */
    static void keep(EntityManager manager, Collection<EvaluationEntity> evaluations) {
        Map<String, VersionEntity> newest = newest(
                manager, evaluations.stream().map(EvaluationEntity::assignment).toList());
        for (EvaluationEntity evaluation : evaluations) {
            Optional<VersionEntity> before = Optional.ofNullable(newest.get(evaluation.assignment()));
            Optional<VersionEntity> same = before.filter(version -> isSame(version, evaluation));
            VersionEntity kept = same.orElseGet(
                    () -> evaluation.toVersion(before.map(VersionEntity::number).orElse(0) + 1));
            evaluation.writeTo(kept);
            if (same.isEmpty()) {
                manager.persist(kept);
                dropOld(manager, kept);
            }
        }
        manager.flush();
    }

    /** All drafts of one version lie within the time, not each within that of the one before. */
    private static boolean isSame(VersionEntity version, EvaluationEntity evaluation) {
        return version.state() == Evaluation.State.DRAFT
                && evaluation.state() == Evaluation.State.DRAFT
                && version.account() == evaluation.account()
                && !evaluation.updatedAt().isAfter(version.begunAt().plus(SAME));
    }

    private static void dropOld(EntityManager manager, VersionEntity kept) {
        if (kept.number() > MOST) {
            manager.createQuery("DELETE FROM VersionEntity v WHERE v.assignment = :assignment AND v.number <= :old")
                    .setParameter("assignment", kept.assignment())
                    .setParameter("old", kept.number() - MOST)
                    .executeUpdate();
        }
    }

    private static Map<String, VersionEntity> newest(EntityManager manager, List<String> assignments) {
        Map<String, VersionEntity> newest = new HashMap<>();
        for (List<String> ids : InitiativeStore.portions(assignments)) {
            manager.createQuery(
                            "SELECT v FROM VersionEntity v WHERE v.assignment IN :ids AND v.number ="
                                    + " (SELECT MAX(w.number) FROM VersionEntity w WHERE w.assignment = v.assignment)",
                            VersionEntity.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(version -> newest.put(version.assignment(), version));
        }
        return newest;
    }
}
