package cl.minka.schools.core.indicator;

import cl.minka.kernel.time.WorkingDays;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.enrolment.Enrolment.State;
import cl.minka.schools.indicator.Indicators.Question;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads facts in two passes: the editions that are wanted, then all enrolments of them, each row once whatever it is grouped by. */
final class FactReader {
    /** More are sought by reading all rows. */
    private static final int FEW = 200;

    private static final int FETCHED = 2_000;

    private static final String ROWS =
            "SELECT edition, person, commune, sex, organization, state, came, committed_to, minutes"
                    + " FROM indicator_enrolment WHERE 1 = 1";

    private final Connection connection;
    private final RecentFacts recent;
    private final Question question;
    private final Scope scope;

    FactReader(Connection connection, RecentFacts recent, Question question, Scope scope) {
        this.connection = connection;
        this.recent = recent;
        this.question = question;
        this.scope = scope;
    }

    /** Takes an enrolment that counts and fits; they come person by person. */
    interface Taker {
        void take(Tally.Taking taking, String commune, String sex, String organization);
    }

    /** SQL with the values of its question marks. */
    private static final class Wanted {
        private final StringBuilder sql;
        private final List<Object> values = new ArrayList<>();

        Wanted(String sql) {
            this.sql = new StringBuilder(sql);
        }

        Wanted and(String condition, Object... more) {
            sql.append(" AND ").append(condition);
            values.addAll(List.of(more));
            return this;
        }

        PreparedStatement prepare(Connection connection) throws SQLException {
            PreparedStatement statement = connection.prepareStatement(sql.toString());
            for (int n = 0; n < values.size(); n++) {
                statement.setObject(n + 1, values.get(n));
            }
            statement.setFetchSize(FETCHED);
            return statement;
        }
    }

    /** Those that count and fit, by id. */
    Map<String, EditionFact> editions() throws SQLException {
        Wanted wanted = new Wanted("SELECT edition, title, course, course_title, programme, school, area, organizer,"
                        + " state, starts_at, start_month, held, minutes_held FROM indicator_edition WHERE 1 = 1")
                .and("state <> ?", EditionDraft.State.DRAFT.name())
                .and("state <> ?", EditionDraft.State.CANCELLED.name());
        question.from()
                .ifPresent(day -> wanted.and(
                        "starts_at >= ?",
                        day.atStartOfDay(WorkingDays.ZONE).toInstant().toEpochMilli()));
        question.to()
                .ifPresent(day -> wanted.and(
                        "starts_at < ?",
                        day.plusDays(1)
                                .atStartOfDay(WorkingDays.ZONE)
                                .toInstant()
                                .toEpochMilli()));
        question.school().ifPresent(one -> wanted.and("school = ?", one));
        question.programme().ifPresent(one -> wanted.and("programme = ?", one));
        question.course().ifPresent(one -> wanted.and("course = ?", one));
        question.edition().ifPresent(one -> wanted.and("edition = ?", one));
        question.contentArea().ifPresent(one -> wanted.and("area = ?", one));
        Map<String, EditionFact> editions = new LinkedHashMap<>();
        try (PreparedStatement query = wanted.prepare(connection);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                EditionFact one = edition(editions.size(), row);
                editions.put(one.id(), one);
            }
        }
        return editions;
    }

    private static EditionFact edition(int number, ResultSet row) throws SQLException {
        return new EditionFact(
                number,
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9).equals(EditionDraft.State.CLOSED.name()),
                row.getLong(10),
                row.getString(11),
                row.getInt(12),
                row.getLong(13));
    }

    /** Person by person. */
    void enrolments(Map<String, EditionFact> editions, Taker taker) throws SQLException {
        for (FactRow one : rows(editions.keySet())) {
            EditionFact edition = editions.get(one.edition());
            if (edition != null && (scope.sees(edition) || scope.sees(one.commune()))) {
                taker.take(one.taking(edition), one.commune(), one.sex(), one.organization());
            }
        }
    }

    private List<FactRow> rows(Set<String> editions) throws SQLException {
        if (editions.isEmpty()) {
            return List.of();
        }
        boolean nearlyAll = scope.all()
                && editions.size() > FEW
                && question.commune().isEmpty()
                && question.organization().isEmpty();
        if (nearlyAll) {
            return recent.all(connection, new Kept());
        }
        List<FactRow> rows = read(wanted(editions), new HashMap<>());
        rows.sort(Comparator.comparingInt(FactRow::person));
        return rows;
    }

    /** Reads what is kept, which no question limits. */
    private final class Kept implements RecentFacts.Reader {
        @Override
        public List<FactRow> all(Map<String, Integer> people) throws SQLException {
            return read(new Wanted(ROWS), people);
        }

        @Override
        public List<FactRow> of(Set<String> editions, Map<String, Integer> people) throws SQLException {
            return editions.isEmpty() ? List.of() : read(among(new Wanted(ROWS), editions), people);
        }
    }

    private List<FactRow> read(Wanted wanted, Map<String, Integer> people) throws SQLException {
        List<FactRow> all = new ArrayList<>();
        Map<String, String> texts = new HashMap<>();
        try (PreparedStatement query = wanted.prepare(connection);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                State state = State.valueOf(row.getString(6));
                int came = row.getInt(7);
                if (Tally.Taking.counts(state, came)) {
                    all.add(new FactRow(
                            once(texts, row.getString(1)),
                            people.computeIfAbsent(row.getString(2), any -> people.size()),
                            once(texts, row.getString(3)),
                            once(texts, row.getString(4)),
                            once(texts, row.getString(5)),
                            state,
                            came,
                            row.getInt(8),
                            row.getLong(9)));
                }
            }
        }
        return all;
    }

    private static String once(Map<String, String> texts, String text) {
        return texts.computeIfAbsent(text, same -> same);
    }

    private Wanted wanted(Set<String> editions) {
        Wanted wanted = new Wanted(ROWS);
        question.commune().ifPresent(cut -> wanted.and("commune = ?", cut));
        question.organization().ifPresent(id -> wanted.and("organization = ?", id));
        if (editions.size() <= FEW) {
            among(wanted, editions);
        }
        if (!scope.all()) {
            List<Object> cuts = List.copyOf(scope.cuts());
            List<Object> twice = new ArrayList<>(cuts);
            twice.addAll(cuts);
            String marks = marks(cuts.size());
            wanted.and(
                    "(commune IN (" + marks
                            + ") OR edition IN (SELECT i.edition FROM indicator_edition i WHERE i.organizer" + " IN ("
                            + marks + ")))",
                    twice.toArray());
        }
        return wanted;
    }

    private static Wanted among(Wanted wanted, Set<String> editions) {
        return wanted.and("edition IN (" + marks(editions.size()) + ")", editions.toArray());
    }

    private static String marks(int number) {
        return String.join(", ", Collections.nCopies(number, "?"));
    }
}
