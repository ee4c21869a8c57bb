package cl.minka.contest.core.search;

import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.kernel.jpa.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/** Derives the scores of evaluations, one a row, and their totals. */
final class ScoreFacts {
    private static final TypeReference<Map<String, BigDecimal>> SCORES = new TypeReference<>() {};
    private static final String INSERT = "INSERT INTO search_score (assignment, criterion, initiative, finished,"
            + " score, seen, contest) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private ScoreFacts() {}

    /** The evaluations of a contest that have changed, of those that were changed since. */
    static List<String> stale(EntityManager manager, String contest, long since) {
        return manager.createQuery(
                        "SELECT v.assignment FROM EvaluationEntity v WHERE v.contest = :contest"
                                + " AND v.updatedAt >= :since AND NOT EXISTS (SELECT s.score FROM ScoreFact s"
                                + " WHERE s.assignment = v.assignment AND s.criterion = :read"
                                + " AND s.seen = v.version)",
                        String.class)
                .setParameter("contest", contest)
                .setParameter("since", since)
                .setParameter("read", Derived.READ)
                .getResultList();
    }

    static long newest(EntityManager manager, String contest) {
        return Optional.ofNullable(manager.createQuery(
                                "SELECT MAX(v.updatedAt) FROM EvaluationEntity v WHERE v.contest = :contest",
                                Long.class)
                        .setParameter("contest", contest)
                        .getSingleResult())
                .orElse(0L);
    }

    static void derive(EntityManager manager, List<String> assignments) {
        for (List<String> some : InitiativeStore.portions(assignments)) {
            String places = String.join(", ", Collections.nCopies(some.size(), "?"));
            String select = "SELECT assignment, initiative, state, scores, total, version, contest FROM evaluation"
                    + " WHERE assignment IN (" + places + ")";
            Connection connection = ContestTransactions.connection(manager);
            try (PreparedStatement read = connection.prepareStatement(select);
                    PreparedStatement delete =
                            connection.prepareStatement("DELETE FROM search_score WHERE assignment = ?");
                    PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (int n = 0; n < some.size(); n++) {
                    read.setString(n + 1, some.get(n));
                }
                write(read, delete, insert);
            } catch (SQLException e) {
                throw new PersistenceException(e);
            }
        }
    }

    private static void write(PreparedStatement read, PreparedStatement delete, PreparedStatement insert)
            throws SQLException {
        try (ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                delete.setString(1, rows.getString(1));
                delete.addBatch();
                add(insert, rows, Derived.READ, 0);
                if (rows.getDouble(5) >= 0) {
                    add(insert, rows, Derived.TOTAL, rows.getDouble(5));
                }
                for (Map.Entry<String, BigDecimal> score :
                        Json.read(rows.getString(4), SCORES).entrySet()) {
                    add(insert, rows, score.getKey(), score.getValue().doubleValue());
                }
            }
        }
        delete.executeBatch();
        insert.executeBatch();
    }

    private static void add(PreparedStatement insert, ResultSet row, String criterion, double score)
            throws SQLException {
        insert.setString(1, row.getString(1));
        insert.setString(2, criterion);
        insert.setString(3, row.getString(2));
        insert.setInt(4, row.getString(3).equals("FINAL") ? 1 : 0);
        insert.setDouble(5, score);
        insert.setLong(6, row.getLong(6));
        insert.setString(7, row.getString(7));
        insert.addBatch();
    }
}
