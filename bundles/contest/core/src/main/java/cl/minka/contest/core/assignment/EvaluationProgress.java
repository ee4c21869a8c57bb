package cl.minka.contest.core.assignment;

import cl.minka.contest.Assignment;
import cl.minka.contest.Evaluation;
import java.util.Collections;
import java.util.List;
import javax.persistence.EntityManager;

/**
 * Keeps beside each initiative how far its evaluation is, for lists and their order. The counts are read before the
 * initiative is written, so that nobody waits for the one while he holds the other.
 */
final class EvaluationProgress {
    private static final String ALL = "UPDATE initiative SET"
            + " evaluations_assigned = (SELECT COUNT(*) FROM assignment a"
            + " WHERE a.initiative = initiative.id AND a.state <> 'RECUSED'),"
            + " evaluations_finished = (SELECT COUNT(*) FROM evaluation e"
            + " WHERE e.initiative = initiative.id AND e.state = 'FINAL'),"
            + " evaluation_average = (SELECT COALESCE(AVG(e.total), -1) FROM evaluation e"
            + " WHERE e.initiative = initiative.id AND e.state = 'FINAL')"
            + " WHERE contest = ? AND status = 'ADMITTED'";
    private static final String RANGES = "UPDATE initiative SET evaluation_range = COALESCE("
            + "(SELECT MAX(e.total) - MIN(e.total) FROM evaluation e"
            + " WHERE e.initiative = initiative.id AND e.state = 'FINAL'"
            + " AND initiative.evaluations_assigned > 1"
            + " AND initiative.evaluations_assigned = initiative.evaluations_finished), -1)"
            + " WHERE contest = ? AND status = 'ADMITTED' AND (evaluation_range >= 0"
            + " OR evaluations_assigned > 1 AND evaluations_assigned = evaluations_finished)";
    private static final String ONE = "UPDATE initiative SET evaluations_assigned = ?, evaluations_finished = ?,"
            + " evaluation_average = ?, evaluation_range = ? WHERE id = ?";

    private EvaluationProgress() {}

    static void ofInitiative(EntityManager manager, String initiative) {
        long assigned = manager.createQuery(
                        "SELECT COUNT(a) FROM AssignmentEntity a"
                                + " WHERE a.initiative = :initiative AND a.state <> :recused",
                        Long.class)
                .setParameter("initiative", initiative)
                .setParameter("recused", Assignment.State.RECUSED)
                .getSingleResult();
        List<Double> totals = manager.createQuery(
                        "SELECT e.total FROM EvaluationEntity e"
                                + " WHERE e.initiative = :initiative AND e.state = :finished",
                        Double.class)
                .setParameter("initiative", initiative)
                .setParameter("finished", Evaluation.State.FINAL)
                .getResultList();
        manager.createNativeQuery(ONE)
                .setParameter(1, assigned)
                .setParameter(2, totals.size())
                .setParameter(
                        3,
                        totals.stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElse(-1))
                .setParameter(4, range(assigned, totals))
                .setParameter(5, initiative)
                .executeUpdate();
    }

    static void ofContest(EntityManager manager, String contest) {
        manager.createNativeQuery(ALL).setParameter(1, contest).executeUpdate();
        manager.createNativeQuery(RANGES).setParameter(1, contest).executeUpdate();
    }

    private static double range(long assigned, List<Double> totals) {
        return assigned > 1 && assigned == totals.size() ? Collections.max(totals) - Collections.min(totals) : -1;
    }
}
