package cl.minka.contest.core.assignment;

import cl.minka.contest.core.persistence.ContestTransactions;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/** Keeps the versions of many finished evaluations of a contest in a few batches. */
final class VersionWriter {
    private static final int BATCH = 1_000;
    private static final String NUMBERS =
            "SELECT assignment, MAX(number) FROM evaluation_version WHERE contest = ?" + " GROUP BY assignment";
    private static final String KEEP = "INSERT INTO evaluation_version (assignment, number, contest, account, state,"
            + " scores, justification, abstentions, remarks, total, begun_at, saved_at)"
            + " SELECT assignment, CAST(? AS INTEGER), contest, account, state, scores, justification, abstentions,"
            + " remarks, total, updated_at, updated_at FROM evaluation WHERE assignment = ?";
    private static final String DROP = "DELETE FROM evaluation_version WHERE assignment = ? AND number <= ?";

    private final EntityManager manager;
    private final String contest;

    VersionWriter(EntityManager manager, String contest) {
        this.manager = manager;
        this.contest = contest;
    }

    void keep(Collection<String> assignments) {
        try (PreparedStatement keeps = prepare(KEEP);
                PreparedStatement drops = prepare(DROP)) {
            Map<String, Integer> numbers = numbers();
            int waiting = 0;
            for (String assignment : assignments) {
                int number = numbers.getOrDefault(assignment, 0) + 1;
                keeps.setInt(1, number);
                keeps.setString(2, assignment);
                keeps.addBatch();
                if (number > VersionStore.MOST) {
                    drops.setString(1, assignment);
                    drops.setInt(2, number - VersionStore.MOST);
                    drops.addBatch();
                }
                if (++waiting % BATCH == 0) {
                    keeps.executeBatch();
                }
            }
            keeps.executeBatch();
            drops.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private Map<String, Integer> numbers() throws SQLException {
        Map<String, Integer> numbers = new HashMap<>();
        try (PreparedStatement select = prepare(NUMBERS)) {
            select.setString(1, contest);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    numbers.put(rows.getString(1), rows.getInt(2));
                }
            }
        }
        return numbers;
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return ContestTransactions.connection(manager).prepareStatement(sql);
    }
}
