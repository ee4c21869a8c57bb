package cl.minka.studies.core.collection;

import cl.minka.kernel.jpa.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Consumer;
import javax.persistence.EntityManager;

/** Reads the responses of a survey one after another, in the order of arrival, in flat memory. */
public final class AnswerReader {
    private static final int AT_ONCE = 500;
    private static final String ALL =
            "SELECT place, instance, unit_id, form_number, complete, interviewer, received_at,"
                    + " answers FROM survey_response WHERE survey = ? AND place > ? ORDER BY place";

    private final EntityManager manager;

    /** Within a transaction of the unit. */
    public AnswerReader(EntityManager manager) {
        this.manager = manager;
    }

    /** Tells every response of a survey. */
    public void each(String survey, Consumer<Answered> reader) {
        after(survey, 0, reader);
    }

    /** Tells those that arrived after a place. */
    public void after(String survey, long place, Consumer<Answered> reader) {
        Connection connection = manager.unwrap(Connection.class);
        try (PreparedStatement statement = connection.prepareStatement(ALL)) {
            statement.setFetchSize(AT_ONCE);
            statement.setString(1, survey);
            statement.setLong(2, place);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.accept(row(rows));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answered row(ResultSet row) throws SQLException {
        return new Answered(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getInt(5) == 1,
                row.getString(6),
                Instant.ofEpochMilli(row.getLong(7)),
                Json.read(row.getString(8), ObjectNode.class));
    }
}
