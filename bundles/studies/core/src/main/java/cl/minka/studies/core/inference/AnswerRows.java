package cl.minka.studies.core.inference;

import cl.minka.kernel.jpa.UnitTransactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.persistence.EntityManager;

/** Reads the answers of a survey. Who changes them has its row locked and counts its revision up, so that none is ever missed. */
final class AnswerRows {
    private static final int AT_ONCE = 2_000;
    private static final String STATE = "SELECT revision, complete FROM survey WHERE id = ?";
    private static final String COMPLETE =
            "SELECT place, unit_id, answers FROM survey_response WHERE survey = ? AND complete = 1 ORDER BY place";
    /** Few of many: an order would make Derby walk along the other index, past every answer. */
    private static final String SINCE =
            "SELECT place, unit_id, answers, complete FROM survey_response WHERE survey = ? AND revision > ?";

    private final Connection connection;
    private final String survey;

    AnswerRows(EntityManager manager, String survey) {
        this.connection = UnitTransactions.connection(manager);
        this.survey = survey;
    }

    /** @param revision grows with each change of a response */
    record State(long revision, long complete) {}

    State state() {
        try (PreparedStatement statement = connection.prepareStatement(STATE)) {
            statement.setString(1, survey);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new State(row.getLong(1), row.getLong(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param revision that was read before; what changes meanwhile is read again the next time */
    Answers all(Collection<String> variables, long revision) {
        AnswerParser parser = new AnswerParser(variables);
        try (PreparedStatement statement = connection.prepareStatement(COMPLETE)) {
            statement.setFetchSize(AT_ONCE);
            statement.setString(1, survey);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    parser.add(rows.getLong(1), rows.getString(2), rows.getString(3));
                }
            }
            return parser.answers(revision);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same with what changed since. */
    Answers since(Answers before, long revision) {
        AnswerParser parser = new AnswerParser(before.columns().keySet());
        Set<Long> changed = new HashSet<>();
        SortedMap<Long, String[]> complete = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(SINCE)) {
            statement.setFetchSize(AT_ONCE);
            statement.setString(1, survey);
            statement.setLong(2, before.revision());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    changed.add(rows.getLong(1));
                    if (rows.getInt(4) == 1) {
                        complete.put(rows.getLong(1), new String[] {rows.getString(2), rows.getString(3)});
                    }
                }
            }
            complete.forEach((place, row) -> parser.add(place, row[0], row[1]));
            return new AnswerUpdate(before, changed, parser.answers(revision)).answers();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
