package cl.minka.studies.core.questionnaire;

import cl.minka.kernel.jpa.UnitTransactions;
import cl.minka.studies.questionnaire.FormFile.Stored;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/** Rows of files of forms. */
final class FormFileRows {
    private static final String UP_TO =
            "SELECT name, version_number, size_bytes, md5, sha256, version, stored_at, content"
                    + " FROM questionnaire_file WHERE questionnaire = ? AND version_number <= ? ORDER BY version_number";
    private static final String INSERT =
            "INSERT INTO questionnaire_file (questionnaire, version_number, name, size_bytes,"
                    + " md5, sha256, version, stored_at, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ANSWERED = "SELECT r.id FROM survey s JOIN survey_response r ON r.survey = s.id"
            + " WHERE s.questionnaire = ? AND r.form_number >= ? FETCH FIRST 1 ROWS ONLY";

    private final Connection connection;

    FormFileRows(EntityManager manager) {
        this.connection = UnitTransactions.connection(manager);
    }

    /** A file with where its bytes are. */
    record Row(Stored stored, String content) {}

    /** What that version of the form has, by name: the file of the newest version that is not newer. */
    Map<String, Row> of(String questionnaire, int version) {
        Map<String, Row> all = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(UP_TO)) {
            select.setString(1, questionnaire);
            select.setInt(2, version);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.put(
                            row.getString(1),
                            new Row(
                                    new Stored(
                                            row.getInt(2),
                                            row.getLong(3),
                                            row.getString(4),
                                            row.getString(5),
                                            row.getLong(6),
                                            Instant.ofEpochMilli(row.getLong(7))),
                                    row.getString(8)));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    void write(String questionnaire, int version, String name, Row row) {
        try (PreparedStatement remove = connection.prepareStatement(
                        "DELETE FROM questionnaire_file WHERE questionnaire = ? AND version_number = ? AND name = ?");
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            remove.setString(1, questionnaire);
            remove.setInt(2, version);
            remove.setString(3, name);
            remove.executeUpdate();
            insert.setString(1, questionnaire);
            insert.setInt(2, version);
            insert.setString(3, name);
            insert.setLong(4, row.stored().size());
            insert.setString(5, row.stored().md5());
            insert.setString(6, row.stored().sha256());
            insert.setLong(7, row.stored().version());
            insert.setLong(8, row.stored().storedAt().toEpochMilli());
            insert.setString(9, row.content());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Whether somebody has answered that version, or a later one. */
    boolean isAnswered(String questionnaire, int version) {
        try (PreparedStatement select = connection.prepareStatement(ANSWERED)) {
            select.setString(1, questionnaire);
            select.setInt(2, version);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
