package cl.minka.studies.core.collection;

import cl.minka.kernel.jpa.UnitTransactions;
import cl.minka.studies.collection.Surveys.Interviewer;
import cl.minka.studies.collection.Surveys.Progress;
import cl.minka.studies.collection.Surveys.Stratum;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/** Counts how far the fieldwork is, each in one statement. */
final class Progresses {
    private static final String STRATA = "SELECT d.stratum, SUM(CASE WHEN d.replacement = 0 THEN 1 ELSE 0 END),"
            + " COUNT(r.unit_id), SUM(CASE WHEN r.done = 1 THEN 1 ELSE 0 END) FROM drawn_sample s"
            + " JOIN drawn_unit d ON d.sample = s.id LEFT JOIN (SELECT unit_id, MAX(complete) AS done"
            + " FROM survey_response WHERE survey = ? GROUP BY unit_id) r ON r.unit_id = d.unit_id"
            + " WHERE s.study = ? AND s.number = ? GROUP BY d.stratum ORDER BY d.stratum";
    private static final String INTERVIEWERS = "SELECT interviewer, COUNT(*), SUM(complete) FROM survey_response"
            + " WHERE survey = ? GROUP BY interviewer ORDER BY interviewer";

    private final EntityManager manager;
    private final Connection connection;

    Progresses(EntityManager manager) {
        this.manager = manager;
        this.connection = UnitTransactions.connection(manager);
    }

    Progress of(SurveyEntity survey) {
        List<Stratum> strata =
                survey.sample().map(sample -> strata(survey, sample)).orElse(List.of());
        Optional<Long> units =
                Optional.of(strata.stream().mapToLong(Stratum::target).sum()).filter(sum -> sum > 0);
        return new Progress(
                survey.draft().target().or(() -> units),
                survey.responses(),
                survey.complete(),
                strata,
                interviewers(survey.id()),
                new Quotas(manager, survey.id()).filled());
    }

    private List<Stratum> strata(SurveyEntity survey, int sample) {
        List<Stratum> all = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(STRATA)) {
            select.setString(1, survey.id());
            select.setString(2, survey.study());
            select.setInt(3, sample);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(new Stratum(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private List<Interviewer> interviewers(String survey) {
        List<Interviewer> all = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(INTERVIEWERS)) {
            select.setString(1, survey);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(new Interviewer(row.getString(1), row.getLong(2), row.getLong(3)));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
