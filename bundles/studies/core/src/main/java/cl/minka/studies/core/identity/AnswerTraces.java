package cl.minka.studies.core.identity;

import cl.minka.studies.core.identity.Sql.Bound;
import java.util.List;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Empties responses: their rows stay, so that places and receipts hold, but they say nothing and count for nothing. */
@Component(service = PersonTraces.class)
public final class AnswerTraces implements PersonTraces {
    @Activate
    public AnswerTraces() {}

    @Override
    public void erase(EntityManager manager, String study, String unit, List<Row> responses) {
        Bound sql = Sql.on(manager);
        for (Row row : responses) {
            sql.change("DELETE FROM identity_value WHERE response = ?", row.response());
            sql.change("DELETE FROM survey_response_edition WHERE response = ?", row.response());
            sql.change("UPDATE survey SET revision = revision + 1 WHERE id = ?", row.survey());
            sql.change("DELETE FROM survey_answer_image WHERE survey = ?", row.survey());
            sql.change(
                    "UPDATE survey SET complete = complete - 1, version = version + 1 WHERE id = ? AND EXISTS"
                            + " (SELECT 1 FROM survey_response r WHERE r.id = ? AND r.complete = 1)",
                    row.survey(),
                    row.response());
            sql.change(
                    "UPDATE survey_response SET answers = '{}', unit_id = '', device = '', complete = 0, sha256 = '',"
                            + " edition = edition + 1, revision = (SELECT s.revision FROM survey s WHERE s.id = ?)"
                            + " WHERE id = ?",
                    row.survey(),
                    row.response());
        }
    }
}
