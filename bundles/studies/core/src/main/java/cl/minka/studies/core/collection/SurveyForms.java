package cl.minka.studies.core.collection;

import cl.minka.kernel.jpa.UnitTransactions;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/** The versions of its questionnaire that a survey asks, or asked while it was open: devices may have any of them. */
final class SurveyForms {
    private SurveyForms() {}

    /** The present one first, then the others, the newest first. */
    static List<Integer> of(EntityManager manager, SurveyEntity survey) {
        List<Integer> all = new ArrayList<>(List.of(survey.form()));
        try (PreparedStatement select = UnitTransactions.connection(manager)
                .prepareStatement("SELECT form_number FROM survey_form WHERE survey = ? ORDER BY form_number DESC")) {
            select.setString(1, survey.id());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (row.getInt(1) != survey.form()) {
                        all.add(row.getInt(1));
                    }
                }
            }
            return all;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Notes the version that it asks from now on; its row is locked. */
    static void note(EntityManager manager, SurveyEntity survey) {
        try (PreparedStatement insert = UnitTransactions.connection(manager)
                .prepareStatement(
                        "INSERT INTO survey_form (survey, form_number) SELECT s.id, s.form_number FROM survey s"
                                + " WHERE s.id = ? AND NOT EXISTS (SELECT 1 FROM survey_form f WHERE f.survey = s.id"
                                + " AND f.form_number = s.form_number)")) {
            insert.setString(1, survey.id());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
