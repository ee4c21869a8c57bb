package cl.minka.schools.core.indicator;

import cl.minka.kernel.journal.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.PersistenceException;

/** Of which editions events change the facts. */
final class Concerned {
    private static final Duration LONGEST_IMPORT = Duration.ofHours(1);

    private final Connection connection;
    private final Set<String> editions = new TreeSet<>();

    private Concerned(Connection connection) {
        this.connection = connection;
    }

    static Set<String> of(Connection connection, List<Event> events) {
        Concerned concerned = new Concerned(connection);
        events.stream().filter(event -> event.type().startsWith("schools.")).forEach(concerned::add);
        return concerned.editions;
    }

    private void add(Event event) {
        String edition = event.facts().getOrDefault("edition", "");
        String id = event.facts().getOrDefault("id", "");
        if (!edition.isEmpty()) {
            editions.add(edition);
        } else if (event.type().startsWith("schools.edition-")) {
            editions.add(id);
        } else if (event.type().startsWith("schools.course-")) {
            find("SELECT id FROM edition WHERE course = ?", id);
        } else if (isOfPeople(event) && id.isEmpty()) {
            long since = event.at().minus(LONGEST_IMPORT).toEpochMilli();
            find(
                    "SELECT DISTINCT n.edition FROM enrolment n JOIN person p ON p.id = n.person"
                            + " WHERE p.state IN ('LIVING', 'ERASED', 'MERGED') AND p.changed_at >= ?",
                    since);
        } else if (isOfPeople(event)) {
            find("SELECT DISTINCT edition FROM enrolment WHERE person = ?", id);
            find(
                    "SELECT DISTINCT edition FROM enrolment WHERE person = ?",
                    event.facts().getOrDefault("into", ""));
        }
    }

    /** An import and an erasure of an account do not say whom they changed. */
    private static boolean isOfPeople(Event event) {
        return event.type().startsWith("schools.person-") || event.type().equals("schools.people-imported");
    }

    private void find(String sql, Object value) {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, value);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    editions.add(row.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
