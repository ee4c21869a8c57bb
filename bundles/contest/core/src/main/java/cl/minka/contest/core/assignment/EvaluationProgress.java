package cl.minka.contest.core.assignment;

import cl.minka.contest.Assignment;
import cl.minka.contest.Evaluation;
import cl.minka.contest.core.persistence.ContestTransactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/**
 * Keeps beside each initiative how far its evaluation is, for lists and their order. The counts are read before the
 * initiative is written, so that nobody waits for the one while he holds the other.
 */
final class EvaluationProgress {
    private static final String ASSIGNED = "SELECT initiative, COUNT(*) FROM assignment"
            + " WHERE contest = ? AND state <> 'RECUSED' GROUP BY initiative";
    private static final String FINISHED = "SELECT initiative, COUNT(*), AVG(total), MAX(total) - MIN(total)"
            + " FROM evaluation WHERE contest = ? AND state = 'FINAL' GROUP BY initiative";
    private static final String WRITTEN = "SELECT id, evaluations_assigned, evaluations_finished, evaluation_average,"
            + " evaluation_range FROM initiative WHERE contest = ? AND status = 'ADMITTED'";
    private static final String ONE = "UPDATE initiative SET evaluations_assigned = ?, evaluations_finished = ?,"
            + " evaluation_average = ?, evaluation_range = ? WHERE id = ?";

    private static final int BATCH = 1_000;

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

    /** Writes only those initiatives of which something is not yet as written. */
    static void ofContest(EntityManager manager, String contest) {
        Connection connection = ContestTransactions.connection(manager);
        try {
            Map<String, Integer> assigned = new HashMap<>();
            each(connection, ASSIGNED, contest, row -> assigned.put(row.getString(1), row.getInt(2)));
            Map<String, Figures> finished = new HashMap<>();
            each(
                    connection,
                    FINISHED,
                    contest,
                    row -> finished.put(
                            row.getString(1), new Figures(0, row.getInt(2), row.getDouble(3), row.getDouble(4))));
            Map<String, Figures> changed = new TreeMap<>();
            each(connection, WRITTEN, contest, row -> {
                Figures now = finished.getOrDefault(row.getString(1), Figures.NONE)
                        .of(assigned.getOrDefault(row.getString(1), 0));
                if (!now.equals(new Figures(row.getInt(2), row.getInt(3), row.getDouble(4), row.getDouble(5)))) {
                    changed.put(row.getString(1), now);
                }
            });
            write(connection, changed);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static void each(Connection connection, String query, String contest, Reading reading) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, contest);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reading.read(rows);
                }
            }
        }
    }

    private static void write(Connection connection, Map<String, Figures> changed) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(ONE)) {
            int rows = 0;
            for (Map.Entry<String, Figures> one : changed.entrySet()) {
                update.setInt(1, one.getValue().assigned());
                update.setInt(2, one.getValue().finished());
                update.setDouble(3, one.getValue().average());
                update.setDouble(4, one.getValue().range());
                update.setString(5, one.getKey());
                update.addBatch();
                if (++rows % BATCH == 0) {
                    update.executeBatch();
                }
            }
            update.executeBatch();
        }
    }

    private interface Reading {
        void read(ResultSet row) throws SQLException;
    }

    /** What stands beside an initiative; average and range are -1 where there is none. */
    private record Figures(int assigned, int finished, double average, double range) {
        static final Figures NONE = new Figures(0, 0, -1, -1);

        /** The same with so many evaluators; how far they are apart shows once all have finished. */
        Figures of(int assigned) {
            return new Figures(assigned, finished, average, assigned > 1 && assigned == finished ? range : -1);
        }
    }

    private static double range(long assigned, List<Double> totals) {
        return assigned > 1 && assigned == totals.size() ? Collections.max(totals) - Collections.min(totals) : -1;
    }
}
