package cl.minka.schools.core.indicator;

import java.lang.ref.SoftReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps all facts as they were last read, person by person: most questions are asked of the same facts. What has changed since is read
 * again, edition by edition while they are few (decision 0069). Memory that is short takes them away.
 */
final class RecentFacts {
    /** More are read with all others. */
    private static final int FEW = 200;

    private SoftReference<Kept> kept = new SoftReference<>(null);

    /** @param people the number of each */
    private record Kept(long changed, Map<String, Integer> people, List<FactRow> rows) {}

    /** Reads facts; people whom it does not know get the next number. */
    interface Reader {
        /** Of all editions. */
        List<FactRow> all(Map<String, Integer> people) throws SQLException;

        /** @param editions some, of which there may be none any more */
        List<FactRow> of(Set<String> editions, Map<String, Integer> people) throws SQLException;
    }

    /** What changes while it is read is at a later position, and read again by the next. */
    synchronized List<FactRow> all(Connection connection, Reader reader) throws SQLException {
        long changed = changed(connection);
        Kept known = kept.get();
        if (known == null || known.changed != changed) {
            known = renewed(connection, known, changed, reader);
            kept = new SoftReference<>(known);
        }
        return known.rows;
    }

    private static Kept renewed(Connection connection, Kept known, long changed, Reader reader) throws SQLException {
        if (known != null && known.changed < changed) {
            Set<String> editions = changedSince(connection, known.changed);
            if (editions.size() <= FEW) {
                List<FactRow> rows = new ArrayList<>(reader.of(editions, known.people));
                known.rows.stream()
                        .filter(row -> !editions.contains(row.edition()))
                        .forEach(rows::add);
                return sorted(changed, known.people, rows);
            }
        }
        Map<String, Integer> people = new HashMap<>();
        return sorted(changed, people, new ArrayList<>(reader.all(people)));
    }

    private static Kept sorted(long changed, Map<String, Integer> people, List<FactRow> rows) {
        rows.sort(Comparator.comparingInt(FactRow::person));
        return new Kept(changed, people, List.copyOf(rows));
    }

    private static long changed(Connection connection) throws SQLException {
        try (PreparedStatement read =
                        connection.prepareStatement("SELECT changed_at_position FROM indicator_position WHERE id = 1");
                ResultSet row = read.executeQuery()) {
            return row.next() ? row.getLong(1) : -1;
        }
    }

    /** Those that were removed are no editions any more, and nobody looks at their rows. */
    private static Set<String> changedSince(Connection connection, long position) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT edition FROM indicator_edition WHERE changed_at_position > ?")) {
            query.setLong(1, position);
            Set<String> editions = new HashSet<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    editions.add(row.getString(1));
                }
            }
            return editions;
        }
    }
}
