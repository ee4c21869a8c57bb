package cl.minka.schools.core.indicator;

import java.lang.ref.SoftReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Keeps all facts as they were last read, person by person, until they change: most questions are asked of the same facts. Memory
 * that is short takes them away.
 */
final class RecentFacts {
    private final AtomicReference<SoftReference<Kept>> kept = new AtomicReference<>(new SoftReference<>(null));

    private record Kept(long changed, List<FactRow> rows) {}

    /** Reads all of them. */
    interface Reader {
        List<FactRow> read() throws SQLException;
    }

    /** What changes while it is read is at a later position, and read again by the next. */
    List<FactRow> all(Connection connection, Reader reader) throws SQLException {
        long changed = changed(connection);
        Kept known = kept.get().get();
        if (known == null || known.changed != changed) {
            known = new Kept(changed, List.copyOf(reader.read()));
            kept.set(new SoftReference<>(known));
        }
        return known.rows;
    }

    private static long changed(Connection connection) throws SQLException {
        try (PreparedStatement read =
                        connection.prepareStatement("SELECT changed_at_position FROM indicator_position WHERE id = 1");
                ResultSet row = read.executeQuery()) {
            return row.next() ? row.getLong(1) : -1;
        }
    }
}
