package cl.minka.contest.core.notice;

import cl.minka.contest.Assignment;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.persistence.EntityManager;

/** Finds the evaluators who still have something to evaluate. */
final class Panel {
    private static final Set<Assignment.State> ENDED = Set.of(Assignment.State.FINAL, Assignment.State.RECUSED);

    private Panel() {}

    static List<Long> pending(EntityManager manager, String contest) {
        return manager.createQuery(
                        "SELECT DISTINCT a.account FROM AssignmentEntity a WHERE a.contest = :contest"
                                + " AND a.state NOT IN :ended",
                        Long.class)
                .setParameter("contest", contest)
                .setParameter("ended", ENDED)
                .getResultList();
    }

    /** The same by user name, in its order. */
    static SortedMap<String, Long> pendingByName(EntityManager manager, String contest) {
        SortedMap<String, Long> pending = new TreeMap<>();
        manager.createQuery(
                        "SELECT DISTINCT a.username, a.account FROM AssignmentEntity a WHERE a.contest = :contest"
                                + " AND a.state NOT IN :ended",
                        Object[].class)
                .setParameter("contest", contest)
                .setParameter("ended", ENDED)
                .getResultList()
                .forEach(row -> pending.put((String) row[0], (Long) row[1]));
        return pending;
    }

    /** Everybody on the panel or with an assignment. */
    static Set<String> names(EntityManager manager, String contest) {
        Set<String> names = new HashSet<>(
                manager.createQuery("SELECT e.username FROM EvaluatorEntity e WHERE e.contest = :contest", String.class)
                        .setParameter("contest", contest)
                        .getResultList());
        names.addAll(manager.createQuery(
                        "SELECT DISTINCT a.username FROM AssignmentEntity a WHERE a.contest = :contest", String.class)
                .setParameter("contest", contest)
                .getResultList());
        return names;
    }
}
