package cl.minka.studies.core.inference;

import cl.minka.kernel.jpa.UnitTransactions;
import cl.minka.studies.core.persistence.Parts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;

/** Packed answers of surveys in the database; who erases a person removes that of the survey. */
final class ImageRows {
    private static final String ALL = "SELECT bytes FROM survey_answer_image WHERE survey = ? ORDER BY part";
    private static final String INSERT =
            "INSERT INTO survey_answer_image (survey, part, revision, complete, bytes) VALUES (?, ?, ?, ?, ?)";
    /** Surveys large enough whose packed answers are missing, or behind. */
    private static final String BEHIND = "SELECT s.id, s.status, i.revision, i.complete FROM survey s"
            + " LEFT JOIN survey_answer_image i ON i.survey = s.id AND i.part = 0"
            + " WHERE s.complete >= ? AND (i.survey IS NULL OR i.revision < s.revision) ORDER BY s.id";

    private static final String SINCE = "SELECT COUNT(*) FROM survey_response WHERE survey = ? AND revision > ?";
    /** Of an open survey so many of its responses may have changed since: one in twenty. */
    private static final int SHARE = 20;

    private final Connection connection;

    ImageRows(EntityManager manager) {
        this.connection = UnitTransactions.connection(manager);
    }

    Optional<Answers> read(String survey) {
        return AnswerImage.read(Parts.read(connection, ALL, survey));
    }

    void write(String survey, Answers answers) {
        List<byte[]> parts = Parts.of(AnswerImage.write(answers));
        try (PreparedStatement remove =
                        connection.prepareStatement("DELETE FROM survey_answer_image WHERE survey = ?");
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            remove.setString(1, survey);
            remove.executeUpdate();
            for (int part = 0; part < parts.size(); part++) {
                insert.setString(1, survey);
                insert.setInt(2, part);
                insert.setLong(3, answers.revision());
                insert.setLong(4, answers.rows());
                insert.setBytes(5, parts.get(part));
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Surveys whose answers are to be packed: a closed one when anything has changed since, an open one when much has.
     *
     * @param least complete responses that are worth it
     */
    List<String> wanted(int least) {
        List<String> all = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(BEHIND)) {
            select.setInt(1, least);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long revision = row.getLong(3);
                    boolean missing = row.wasNull();
                    if (missing
                            || row.getString(2).equals("CLOSED")
                            || since(row.getString(1), revision) > row.getLong(4) / SHARE) {
                        all.add(row.getString(1));
                    }
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long since(String survey, long revision) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(SINCE)) {
            count.setString(1, survey);
            count.setLong(2, revision);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
