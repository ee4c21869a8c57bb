package cl.minka.studies.core.inference;

import cl.minka.kernel.jpa.UnitTransactions;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;

/** Packed answers of surveys in the database; who erases a person removes that of the survey. */
final class ImageRows {
    private static final int PART = 256 * 1024;
    private static final String ALL = "SELECT bytes FROM survey_answer_image WHERE survey = ? ORDER BY part";
    private static final String INSERT =
            "INSERT INTO survey_answer_image (survey, part, revision, complete, bytes) VALUES (?, ?, ?, ?, ?)";
    /** Surveys large enough whose packed answers are missing, or behind: a closed one by anything, an open one by a fifth. */
    private static final String WANTED = "SELECT s.id FROM survey s LEFT JOIN survey_answer_image i ON i.survey = s.id"
            + " AND i.part = 0 WHERE s.complete >= ? AND (i.survey IS NULL OR i.revision < s.revision"
            + " AND (s.status = 'CLOSED' OR s.complete - i.complete > i.complete / 5)) ORDER BY s.id";

    private final Connection connection;

    ImageRows(EntityManager manager) {
        this.connection = UnitTransactions.connection(manager);
    }

    Optional<Answers> read(String survey) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PreparedStatement select = connection.prepareStatement(ALL)) {
            select.setString(1, survey);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    bytes.writeBytes(row.getBytes(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return bytes.size() == 0 ? Optional.empty() : AnswerImage.read(bytes.toByteArray());
    }

    void write(String survey, Answers answers) {
        byte[] bytes = AnswerImage.write(answers);
        try (PreparedStatement remove =
                        connection.prepareStatement("DELETE FROM survey_answer_image WHERE survey = ?");
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            remove.setString(1, survey);
            remove.executeUpdate();
            for (int part = 0; part * PART < bytes.length; part++) {
                insert.setString(1, survey);
                insert.setInt(2, part);
                insert.setLong(3, answers.revision());
                insert.setLong(4, answers.rows());
                insert.setBytes(5, Arrays.copyOfRange(bytes, part * PART, Math.min(bytes.length, (part + 1) * PART)));
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param least complete responses that are worth it */
    List<String> wanted(int least) {
        List<String> all = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(WANTED)) {
            select.setInt(1, least);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(row.getString(1));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
