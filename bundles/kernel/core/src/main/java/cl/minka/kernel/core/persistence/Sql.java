package cl.minka.kernel.core.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Plain SQL on one connection: text with question marks in, rows out. PostgreSQL stores no character 0: it is replaced. */
public final class Sql {
    private static final int FETCH = 500;

    private final Connection connection;

    private Sql(Connection connection) {
        this.connection = connection;
    }

    public static Sql on(Connection connection) {
        return new Sql(connection);
    }

    /** Makes a value of one row. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes one row; answers whether it wants the next. */
    public interface Visitor {
        boolean visit(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(Reader<T> reader, String sql, Object... arguments) {
        List<T> rows = new ArrayList<>();
        each(row -> rows.add(reader.read(row)), sql, arguments);
        return rows;
    }

    public <T> Optional<T> first(Reader<T> reader, String sql, Object... arguments) {
        List<T> rows = new ArrayList<>(1);
        each(
                row -> {
                    rows.add(reader.read(row));
                    return false;
                },
                sql,
                arguments);
        return rows.stream().findFirst();
    }

    /** Streams the rows; on PostgreSQL only inside a transaction, else all of them are read at once. */
    public void each(Visitor visitor, String sql, Object... arguments) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH);
            bind(statement, arguments);
            try (ResultSet rows = statement.executeQuery()) {
                boolean more = rows.next();
                while (more) {
                    more = visitor.visit(rows) && rows.next();
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** Answers how many rows were changed. */
    public int update(String sql, Object... arguments) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    public void batch(String sql, Collection<Object[]> rows) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int pending = 0;
            for (Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
                if (++pending % FETCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** As many question marks as there are values, for {@code IN}. */
    public static String marks(Collection<?> values) {
        return String.join(",", Collections.nCopies(values.size(), "?"));
    }

    /** Text as it stands in a pattern for {@code LIKE … ESCAPE '!'}. */
    public static String literal(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }

    private static void bind(PreparedStatement statement, Object[] arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else if (arguments[i] instanceof String text) {
                statement.setString(i + 1, text.replace('\0', '\uFFFD'));
            } else {
                statement.setObject(i + 1, arguments[i]);
            }
        }
    }
}
