package cl.minka.contest.core.assignment;

import cl.minka.contest.Affinity.Origin;
import cl.minka.contest.core.persistence.ContestTransactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/**
 * The affinities of a contest, one row an initiative: a table of all pairs would be a thousand times as many rows for
 * the same bytes, and assignments read all of them anyway.
 */
final class AffinityStore {
    private static final int FETCHED = 100;

    private AffinityStore() {}

    /** Each initiative that has affinities of an origin, with their text. */
    static void each(EntityManager manager, Origin origin, String contest, BiConsumer<String, String> row) {
        String sql = "SELECT initiative, pairs FROM " + table(origin) + " WHERE contest = ?";
        try (PreparedStatement select = connection(manager).prepareStatement(sql)) {
            select.setFetchSize(FETCHED);
            select.setString(1, contest);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    row.accept(rows.getString(1), rows.getString(2));
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /**
     * The initiatives that have affinities, by id.
     *
     * @param after only those behind this one
     * @param most how many at most
     */
    static List<String> initiatives(EntityManager manager, String contest, String after, int most) {
        SortedSet<String> found = new TreeSet<>();
        for (Origin origin : Origin.values()) {
            String sql = "SELECT initiative FROM " + table(origin) + " WHERE contest = ? AND initiative > ?"
                    + " ORDER BY initiative";
            try (PreparedStatement select = connection(manager).prepareStatement(sql)) {
                select.setMaxRows(most);
                select.setString(1, contest);
                select.setString(2, after);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
            } catch (SQLException e) {
                throw new PersistenceException(e);
            }
        }
        return found.stream().limit(most).toList();
    }

    /** The texts of some initiatives. */
    static Map<String, String> load(EntityManager manager, Origin origin, Collection<String> initiatives) {
        Map<String, String> texts = new HashMap<>();
        String sql = "SELECT initiative, pairs FROM " + table(origin) + " WHERE initiative IN ("
                + String.join(", ", Collections.nCopies(initiatives.size(), "?")) + ")";
        try (PreparedStatement select = connection(manager).prepareStatement(sql)) {
            int at = 0;
            for (String initiative : initiatives) {
                select.setString(++at, initiative);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    texts.put(rows.getString(1), rows.getString(2));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Replaces the texts of some initiatives. */
    static void store(EntityManager manager, Origin origin, String contest, Map<String, String> texts) {
        try (PreparedStatement delete =
                        connection(manager).prepareStatement("DELETE FROM " + table(origin) + " WHERE initiative = ?");
                PreparedStatement insert = connection(manager)
                        .prepareStatement(
                                "INSERT INTO " + table(origin) + " (initiative, contest, pairs) VALUES (?, ?, ?)")) {
            for (Map.Entry<String, String> entry : texts.entrySet()) {
                delete.setString(1, entry.getKey());
                delete.addBatch();
                insert.setString(1, entry.getKey());
                insert.setString(2, contest);
                insert.setString(3, entry.getValue());
                insert.addBatch();
            }
            delete.executeBatch();
            insert.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static String table(Origin origin) {
        return origin == Origin.IMPORTED ? "affinity" : "computed_affinity";
    }

    private static Connection connection(EntityManager manager) {
        return ContestTransactions.connection(manager);
    }
}
