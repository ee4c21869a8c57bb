package cl.minka.studies.core.identity;

import cl.minka.kernel.jpa.UnitTransactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/** Statements within the transaction of a manager. */
final class Sql {
    private Sql() {}

    static Bound on(EntityManager manager) {
        manager.flush();
        return new Bound(UnitTransactions.connection(manager));
    }

    /** On one connection. */
    static final class Bound {
        private final Connection connection;

        private Bound(Connection connection) {
            this.connection = connection;
        }

        int change(String sql, Object... values) {
            try (PreparedStatement statement = prepared(sql, values)) {
                return statement.executeUpdate();
            } catch (SQLException e) {
                throw new PersistenceException(e);
            }
        }

        <T> List<T> list(String sql, Reader<T> reader, Object... values) {
            List<T> all = new ArrayList<>();
            try (PreparedStatement statement = prepared(sql, values);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
                return all;
            } catch (SQLException e) {
                throw new PersistenceException(e);
            }
        }

        long count(String sql, Object... values) {
            return list(sql, row -> row.getLong(1), values).get(0);
        }

        private PreparedStatement prepared(String sql, Object... values) throws SQLException {
            PreparedStatement statement = connection.prepareStatement(sql);
            for (int n = 0; n < values.length; n++) {
                if (values[n] instanceof Long number) {
                    statement.setLong(n + 1, number);
                } else {
                    statement.setString(n + 1, (String) values[n]);
                }
            }
            return statement;
        }
    }

    /** Reads a row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
