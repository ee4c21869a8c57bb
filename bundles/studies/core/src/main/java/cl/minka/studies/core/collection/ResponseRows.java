package cl.minka.studies.core.collection;

import cl.minka.kernel.jpa.UnitTransactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/** Rows of responses, found and written many at once. */
final class ResponseRows {
    private static final int AT_ONCE = 250;
    private static final String INSERT =
            "INSERT INTO survey_response (id, survey, place, instance, unit_id, form_number,"
                    + " complete, channel, interviewer, device, consent, started_at, ended_at, received_at, changed_at, edition,"
                    + " answers, sha256, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;

    ResponseRows(EntityManager manager) {
        this.connection = UnitTransactions.connection(manager);
    }

    /** A response that is there. */
    record Known(String id, String instance, long place, int edition, String sha256, long receivedAt) {}

    /** By instance. */
    Map<String, Known> known(String survey, Collection<String> instances) {
        Map<String, Known> found = new HashMap<>();
        each(
                "SELECT id, instance, place, edition, sha256, received_at FROM survey_response WHERE survey = ?"
                        + " AND instance IN (",
                survey,
                instances,
                row -> found.put(
                        row.getString(2),
                        new Known(
                                row.getString(1),
                                row.getString(2),
                                row.getLong(3),
                                row.getInt(4),
                                row.getString(5),
                                row.getLong(6))));
        return found;
    }

    /** What those responses were before they were changed: id and hash with a space between. */
    Set<String> earlier(String survey, Collection<String> responses) {
        Set<String> found = new HashSet<>();
        each(
                "SELECT e.response, e.sha256 FROM survey_response_edition e JOIN survey_response r ON r.id = e.response"
                        + " WHERE r.survey = ? AND e.response IN (",
                survey,
                responses,
                row -> found.add(row.getString(1) + " " + row.getString(2)));
        return found;
    }

    /** Which of those units the sample has. */
    Set<String> units(String sample, Collection<String> units) {
        Set<String> found = new HashSet<>();
        each(
                "SELECT unit_id FROM drawn_unit WHERE sample = ? AND unit_id IN (",
                sample,
                units,
                row -> found.add(row.getString(1)));
        return found;
    }

    void insert(List<ResponseEntity> responses) {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (ResponseEntity response : responses) {
                fill(statement, response);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static void fill(PreparedStatement statement, ResponseEntity one) throws SQLException {
        statement.setString(1, one.id());
        statement.setString(2, one.survey());
        statement.setLong(3, one.place());
        statement.setString(4, one.instance());
        statement.setString(5, one.unit());
        statement.setInt(6, one.form());
        statement.setInt(7, one.isComplete() ? 1 : 0);
        statement.setString(8, one.channel().name());
        statement.setString(9, one.interviewer());
        statement.setString(10, one.device());
        statement.setInt(11, one.consent());
        statement.setLong(12, one.startedAt());
        statement.setLong(13, one.endedAt());
        statement.setLong(14, one.receivedAt());
        statement.setLong(15, one.changedAt());
        statement.setInt(16, one.edition());
        statement.setString(17, one.answers());
        statement.setString(18, one.sha256());
        statement.setLong(19, one.revision());
    }

    /** Counts on the survey itself, its revision too; its version stays. */
    void count(String survey, long more, long complete) {
        try (PreparedStatement statement = connection.prepareStatement("UPDATE survey SET responses = responses + ?,"
                + " complete = complete + ?, last_place = last_place + ?, revision = revision + 1 WHERE id = ?")) {
            statement.setLong(1, more);
            statement.setLong(2, complete);
            statement.setLong(3, more);
            statement.setString(4, survey);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String sql, String first, Collection<String> values, RowReader reader) {
        List<String> all = new ArrayList<>(new HashSet<>(values));
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            try (PreparedStatement select = connection.prepareStatement(sql + marks + ")")) {
                select.setString(1, first);
                for (int n = 0; n < some.size(); n++) {
                    select.setString(n + 2, some.get(n));
                }
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        reader.read(rows);
                    }
                }
            } catch (SQLException e) {
                throw new PersistenceException(e);
            }
        }
    }
}
