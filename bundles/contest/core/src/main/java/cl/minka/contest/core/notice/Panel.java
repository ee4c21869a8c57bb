package cl.minka.contest.core.notice;

import cl.minka.contest.Assignment;
import java.util.List;
import java.util.Set;
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
}
