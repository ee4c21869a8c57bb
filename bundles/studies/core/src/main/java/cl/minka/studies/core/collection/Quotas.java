package cl.minka.studies.core.collection;

import cl.minka.kernel.jpa.UnitTransactions;
import cl.minka.studies.collection.SurveyDraft.Quota;
import cl.minka.studies.collection.Surveys.Filled;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/** How far the quotas of a survey are; who changes them has its row locked. */
final class Quotas {
    private final EntityManager manager;
    private final Connection connection;
    private final String survey;
    private List<Row> rows;

    Quotas(EntityManager manager, String survey) {
        this.manager = manager;
        this.connection = UnitTransactions.connection(manager);
        this.survey = survey;
    }

    private static final class Row {
        private final int place;
        private final Quota quota;
        private final long before;
        private long used;

        private Row(int place, Quota quota, long used) {
            this.place = place;
            this.quota = quota;
            this.before = used;
            this.used = used;
        }
    }

    /** Counts the complete responses anew for other quotas. */
    void write(List<Quota> quotas) {
        if (rows().stream().map(row -> row.quota).toList().equals(quotas)) {
            return;
        }
        long[] used = new long[quotas.size()];
        if (!quotas.isEmpty()) {
            new AnswerReader(manager).each(survey, response -> {
                for (int n = 0; n < used.length && response.complete(); n++) {
                    used[n] += says(response.answers(), quotas.get(n)) ? 1 : 0;
                }
            });
        }
        run("DELETE FROM survey_quota WHERE survey = ?", survey);
        for (int n = 0; n < used.length; n++) {
            Quota quota = quotas.get(n);
            run(
                    "INSERT INTO survey_quota (survey, place, variable, answer, most, used) VALUES (?, ?, ?, ?, ?, ?)",
                    survey,
                    n,
                    quota.variable(),
                    quota.value(),
                    quota.most(),
                    used[n]);
        }
        rows = null;
    }

    List<Filled> filled() {
        return rows().stream().map(row -> new Filled(row.quota, row.used)).toList();
    }

    /** The first quota that is full for answers that come in for others that go; counts them where there is none. */
    Optional<Quota> full(Optional<ObjectNode> coming, Optional<ObjectNode> going) {
        List<Row> filling = new ArrayList<>();
        List<Row> emptying = new ArrayList<>();
        for (Row row : rows()) {
            boolean more = coming.filter(answers -> says(answers, row.quota)).isPresent();
            boolean less = going.filter(answers -> says(answers, row.quota)).isPresent();
            if (more && !less) {
                filling.add(row);
            } else if (less && !more) {
                emptying.add(row);
            }
        }
        Optional<Quota> full = filling.stream()
                .filter(row -> row.used >= row.quota.most())
                .map(row -> row.quota)
                .findFirst();
        if (full.isEmpty()) {
            filling.forEach(row -> row.used++);
            emptying.forEach(row -> row.used--);
        }
        return full;
    }

    /** Stores what was counted. */
    void store() {
        for (Row row : rows()) {
            if (row.used != row.before) {
                run("UPDATE survey_quota SET used = ? WHERE survey = ? AND place = ?", row.used, survey, row.place);
            }
        }
    }

    private static boolean says(ObjectNode answers, Quota quota) {
        JsonNode answer = answers.get(quota.variable());
        return answer != null
                && (answer.asText().equals(quota.value())
                        || answer.isTextual()
                                && Arrays.asList(answer.asText().split(" ")).contains(quota.value()));
    }

    private List<Row> rows() {
        if (rows == null) {
            rows = read();
        }
        return rows;
    }

    private List<Row> read() {
        List<Row> all = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT place, variable, answer, most, used FROM survey_quota WHERE survey = ? ORDER BY place")) {
            select.setString(1, survey);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Quota quota = new Quota(row.getString(2), row.getString(3), row.getLong(4));
                    all.add(new Row(row.getInt(1), quota, row.getLong(5)));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private void run(String sql, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int n = 0; n < values.length; n++) {
                statement.setObject(n + 1, values[n]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
