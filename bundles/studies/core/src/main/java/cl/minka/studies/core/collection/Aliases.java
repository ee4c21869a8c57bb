package cl.minka.studies.core.collection;

import cl.minka.kernel.jpa.UnitTransactions;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/** Further ids of responses: a device that corrects one gives it another. */
final class Aliases {
    private static final String FIND =
            "SELECT response, sha256 FROM survey_response_alias WHERE survey = ? AND instance = ?";

    private Aliases() {}

    private record Row(String response, String sha256) {}

    /** By its own id or a later one. */
    static Optional<ResponseEntity> find(EntityManager manager, String survey, String instance) {
        Optional<ResponseEntity> own = manager.createQuery(
                        "SELECT r FROM ResponseEntity r WHERE r.survey = :survey AND r.instance = :instance",
                        ResponseEntity.class)
                .setParameter("survey", survey)
                .setParameter("instance", instance)
                .getResultStream()
                .findFirst();
        return own.or(
                () -> row(manager, survey, instance).map(row -> manager.find(ResponseEntity.class, row.response())));
    }

    /** Whether a correction came before, just so. */
    static boolean isSame(EntityManager manager, String survey, ResponseEntity response, Accepted accepted) {
        return !response.instance().equals(accepted.instance())
                && row(manager, survey, accepted.instance())
                        .filter(row -> row.sha256().equals(accepted.sha256()))
                        .isPresent();
    }

    static void add(EntityManager manager, String survey, Accepted accepted, ResponseEntity response) {
        if (accepted.instance().equals(response.instance())
                || row(manager, survey, accepted.instance()).isPresent()) {
            return;
        }
        try (PreparedStatement insert = UnitTransactions.connection(manager)
                .prepareStatement(
                        "INSERT INTO survey_response_alias (survey, instance, response, sha256) VALUES (?, ?, ?, ?)")) {
            for (int n = 0; n < 4; n++) {
                insert.setString(
                        n + 1,
                        List.of(survey, accepted.instance(), response.id(), accepted.sha256())
                                .get(n));
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static Optional<Row> row(EntityManager manager, String survey, String instance) {
        try (PreparedStatement select = UnitTransactions.connection(manager).prepareStatement(FIND)) {
            select.setString(1, survey);
            select.setString(2, instance);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Row(row.getString(1), row.getString(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
