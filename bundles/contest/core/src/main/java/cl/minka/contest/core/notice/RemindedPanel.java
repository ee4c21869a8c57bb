package cl.minka.contest.core.notice;

import cl.minka.contest.core.persistence.ContestTransactions;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/** Remembers on which day somebody was last reminded by hand. */
final class RemindedPanel {
    private RemindedPanel() {}

    static Set<Long> on(EntityManager manager, String contest, LocalDate day) {
        String sql = "SELECT account FROM evaluation_reminder WHERE contest = ? AND reminded_on = ?";
        try (PreparedStatement select = prepare(manager, sql)) {
            select.setString(1, contest);
            select.setString(2, day.toString());
            Set<Long> accounts = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    accounts.add(rows.getLong(1));
                }
            }
            return accounts;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    static void remember(EntityManager manager, String contest, Collection<Long> accounts, LocalDate day) {
        String forget = "DELETE FROM evaluation_reminder WHERE contest = ? AND account = ?";
        String insert = "INSERT INTO evaluation_reminder (contest, account, reminded_on) VALUES (?, ?, ?)";
        try (PreparedStatement forgets = prepare(manager, forget);
                PreparedStatement inserts = prepare(manager, insert)) {
            for (long account : accounts) {
                forgets.setString(1, contest);
                forgets.setLong(2, account);
                forgets.addBatch();
                inserts.setString(1, contest);
                inserts.setLong(2, account);
                inserts.setString(3, day.toString());
                inserts.addBatch();
            }
            forgets.executeBatch();
            inserts.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static PreparedStatement prepare(EntityManager manager, String sql) throws SQLException {
        return ContestTransactions.connection(manager).prepareStatement(sql);
    }
}
