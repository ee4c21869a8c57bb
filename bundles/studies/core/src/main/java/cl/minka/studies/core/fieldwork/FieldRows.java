package cl.minka.studies.core.fieldwork;

import cl.minka.kernel.jpa.RandomIds;
import cl.minka.kernel.jpa.UnitTransactions;
import cl.minka.studies.fieldwork.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;

/** What was recorded in the field, read and written in bulk. */
final class FieldRows {
    private static final int AT_ONCE = 1_000;
    private static final String LATEST =
            "SELECT unit_id, code, final_one, attempt FROM survey_outcome WHERE survey = ? AND latest = 1";
    private static final String ANSWERED = "SELECT unit_id, MAX(complete) FROM survey_response"
            + " WHERE survey = ? AND unit_id <> '' GROUP BY unit_id";
    private static final String REPLACED = "SELECT unit_id, replaced_unit, recorded_by, recorded_at FROM"
            + " survey_replacement WHERE survey = ? ORDER BY recorded_at, unit_id";
    private static final String PLACE = "SELECT COALESCE(MAX(place), 0) FROM survey_outcome WHERE survey = ?";
    private static final String OVERTAKE =
            "UPDATE survey_outcome SET latest = 0 WHERE survey = ? AND unit_id = ? AND latest = 1";
    private static final String INSERT =
            "INSERT INTO survey_outcome (id, survey, place, unit_id, attempt, latest, code,"
                    + " final_one, mode_asked, note, recorded_by, happened_at, recorded_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String REPLACE = "INSERT INTO survey_replacement (survey, unit_id, replaced_unit, recorded_by,"
            + " recorded_at) VALUES (?, ?, ?, ?, ?)";

    private final Connection connection;
    private final String survey;

    FieldRows(EntityManager manager, String survey) {
        this.connection = UnitTransactions.connection(manager);
        this.survey = survey;
    }

    /** The newest outcome of a unit. */
    record Latest(String code, boolean last, int attempt) {}

    /** Who took the place of whom. */
    record Swap(String unit, String replaced, String recordedBy, Instant recordedAt) {}

    Map<String, Latest> latest() {
        Map<String, Latest> all = new HashMap<>();
        read(LATEST, row -> all.put(row.getString(1), new Latest(row.getString(2), row.getInt(3) == 1, row.getInt(4))));
        return all;
    }

    /** Units with a response, and whether one of them is complete. */
    Map<String, Boolean> answered() {
        Map<String, Boolean> all = new HashMap<>();
        read(ANSWERED, row -> all.put(row.getString(1), row.getInt(2) == 1));
        return all;
    }

    /** By the unit that took the place. */
    Map<String, Swap> swaps() {
        Map<String, Swap> all = new LinkedHashMap<>();
        read(
                REPLACED,
                row -> all.put(
                        row.getString(1),
                        new Swap(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                Instant.ofEpochMilli(row.getLong(4)))));
        return all;
    }

    long lastPlace() {
        long[] last = {0};
        read(PLACE, row -> last[0] = row.getLong(1));
        return last[0];
    }

    /** Adds attempts; those before of the same units are no longer the newest. */
    void add(List<Outcome> outcomes) {
        long place = lastPlace();
        try (PreparedStatement overtake = connection.prepareStatement(OVERTAKE);
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Map<String, Integer> newest = new HashMap<>();
            outcomes.forEach(one -> newest.put(one.unit(), one.attempt()));
            int waiting = 0;
            for (String unit : newest.keySet()) {
                overtake.setString(1, survey);
                overtake.setString(2, unit);
                overtake.addBatch();
                if (++waiting % AT_ONCE == 0) {
                    overtake.executeBatch();
                }
            }
            overtake.executeBatch();
            for (Outcome one : outcomes) {
                fill(insert, one, ++place, newest.get(one.unit()) == one.attempt());
                insert.addBatch();
                if (place % AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fill(PreparedStatement insert, Outcome one, long place, boolean latest) throws SQLException {
        insert.setString(1, RandomIds.opaque());
        insert.setString(2, survey);
        insert.setLong(3, place);
        insert.setString(4, one.unit());
        insert.setInt(5, one.attempt());
        insert.setInt(6, latest ? 1 : 0);
        insert.setString(7, one.code());
        insert.setInt(8, one.last() ? 1 : 0);
        insert.setString(9, one.mode().name());
        insert.setString(10, one.note());
        insert.setString(11, one.recordedBy());
        insert.setLong(12, one.at().toEpochMilli());
        insert.setLong(13, one.recordedAt().toEpochMilli());
    }

    void replace(Swap swap) {
        try (PreparedStatement insert = connection.prepareStatement(REPLACE)) {
            insert.setString(1, survey);
            insert.setString(2, swap.unit());
            insert.setString(3, swap.replaced());
            insert.setString(4, swap.recordedBy());
            insert.setLong(5, swap.recordedAt().toEpochMilli());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private void read(String sql, Reader reader) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(AT_ONCE);
            statement.setString(1, survey);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
