package cl.minka.schools.core.indicator;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.jpa.UnitDatabase;
import cl.minka.kernel.territory.Municipality;
import cl.minka.schools.Edition;
import cl.minka.schools.attendance.AttendanceStatus;
import cl.minka.schools.core.Databases;
import cl.minka.schools.core.JournalLog;
import cl.minka.schools.core.enrolment.Neighbourhood;
import cl.minka.schools.indicator.Indicators.Grouping;
import cl.minka.schools.indicator.Indicators.Question;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * Indicators over 100,000 people and 1,000,000 rows of attendance in 2,000 editions: run by its name, {@code -Dtest=BenchmarkIndicators
 * [-Ddatabase=DERBY]}.
 *
 * <p>Medians on two quiet cores, PostgreSQL, with the facts kept by the node and read again edition by edition (decisions 0050, 0069): total 14 ms
 * (the first time 547); by commune, organization and content area 31; by everything 92; half a year 8; of one commune 10; as a
 * municipality 39; after a change of an edition 42 (worst 74; 283 when all rows were read anew). Derby: by commune, organization and content
 * area 54, by everything 93, half a year 10, of one commune 7, as a municipality 132, after a change 51 (worst 142; 915 before). Facts
 * computed for the first time in 15 and 23 s. Before facts were kept: 516, 1,142, 343, 12, 34 and 542 ms.
 */
public class BenchmarkIndicators {
    private static final int EDITIONS = 2_000;
    private static final int PEOPLE = 50;
    private static final int SESSIONS = 10;
    private static final int RUNS = 20;
    private static final AttendanceStatus[] STATUSES = AttendanceStatus.values();

    private final Random random = new Random(7);

    @BeforeClass
    public static void keepOnDisk() throws IOException {
        UnitDatabase.keepOnDisk();
    }

    @Test
    public void measure() throws SQLException {
        for (Databases database : Databases.values()) {
            if (System.getProperty("database", database.name()).equals(database.name())) {
                System.out.println(database);
                measure(database);
            }
        }
    }

    private void measure(Databases database) throws SQLException {
        Neighbourhood here = new Neighbourhood(database);
        Edition model = here.edition(null);
        long began = System.nanoTime();
        fill(database, model.id(), here.world.municipalities.all());
        System.out.printf("stored in %.1f s%n", (System.nanoTime() - began) / 1e9);
        Ledger ledger = new Ledger(here.world.transactions, new JournalLog(here.world.journal, here.world.clock));
        IndicatorManager indicators =
                new IndicatorManager(here.world.transactions, ledger, here.world.municipalities, here.world.clock);
        began = System.nanoTime();
        ledger.follow();
        System.out.printf("facts computed for the first time in %.1f s%n", (System.nanoTime() - began) / 1e9);
        statistics(database);
        Caller association = here.world.organizer;
        time("total", () -> indicators.of(association, Question.everything()));
        time(
                "by commune, organization, content area",
                () -> indicators.of(
                        association,
                        Question.everything(Grouping.COMMUNE, Grouping.ORGANIZATION, Grouping.CONTENT_AREA)));
        time("by everything", () -> indicators.of(association, Question.everything(Grouping.values())));
        time("half a year", () -> indicators.of(association, between("2027-01-01", "2027-06-30")));
        time("of one commune", () -> indicators.of(association, ofCommune("05101")));
        time("as a municipality", () -> indicators.of(here.municipality, Question.everything(Grouping.EDITION)));
        time("after a change of an edition", () -> {
            here.world.editions.put(association, model.id(), model.draft(), Expected.anyVersion());
            indicators.of(association, Question.everything(Grouping.COMMUNE));
        });
    }

    private static Question between(String from, String to) {
        return new Question(
                Optional.of(LocalDate.parse(from)),
                Optional.of(LocalDate.parse(to)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(Grouping.MONTH));
    }

    private static Question ofCommune(String cut) {
        return new Question(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(cut),
                Optional.empty(),
                List.of(Grouping.SEX, Grouping.MONTH));
    }

    private static void time(String what, Runnable work) {
        long[] millis = new long[RUNS];
        for (int n = 0; n < RUNS; n++) {
            long start = System.nanoTime();
            work.run();
            millis[n] = (System.nanoTime() - start) / 1_000_000;
        }
        long first = millis[0];
        Arrays.sort(millis);
        System.out.println(what + ": first " + first + " ms, median " + millis[RUNS / 2] + " ms, worst "
                + millis[RUNS - 1] + " ms");
    }

    private static void statistics(Databases database) throws SQLException {
        if (database == Databases.POSTGRESQL) {
            try (Connection connection = database.source().getConnection()) {
                connection.createStatement().execute("ANALYZE");
            }
        }
    }

    private void fill(Databases database, String model, List<Municipality> municipalities) throws SQLException {
        try (Connection connection = database.source().getConnection();
                PreparedStatement editions = connection.prepareStatement(
                        "INSERT INTO edition (id, organizer, school,"
                                + " course, syllabus, municipality, state, starts_at, ends_at, enrolled, waiting, title_key,"
                                + " title_folded, draft, created_at, changed_at, version) SELECT ?, organizer, school, course,"
                                + " syllabus, municipality, state, starts_at + CAST(? AS BIGINT), ends_at + CAST(? AS BIGINT), 50, 0,"
                                + " title_key, title_folded, draft, created_at, changed_at, version FROM edition WHERE id = ?");
                PreparedStatement sessions =
                        connection.prepareStatement("INSERT INTO edition_session VALUES (?, ?, 0, 7200000, ' ')");
                PreparedStatement held =
                        connection.prepareStatement("INSERT INTO attendance_session VALUES (?, ?, 'ab', 1, 1)");
                PreparedStatement people = connection.prepareStatement("INSERT INTO person VALUES (?, 'amuch', 1,"
                        + " 'Ana Rojas', 'rojas ana', 'ana rojas', 'ana', NULL, '', '', '1980-01-01', ?, ?, NULL, '', '',"
                        + " '', '', NULL, 'LIVING', '', 1, 1, 1, ' rojas ana')");
                PreparedStatement enrolments = connection.prepareStatement(
                        "INSERT INTO enrolment VALUES (?, ?, ?, ?," + " ?, 1, 0, '', 'rojas ana', 1, 1, 1)");
                PreparedStatement rows = connection.prepareStatement(
                        "INSERT INTO attendance VALUES (?, ?, ?, ?, ?, 'SHEET', '', 1, 1)")) {
            connection.setAutoCommit(false);
            for (int e = 0; e < EDITIONS; e++) {
                String edition = "edicion-" + e;
                long later = e % 365 * 86_400_000L;
                add(editions, edition, later, later, model);
                for (int s = 1; s <= SESSIONS; s++) {
                    add(sessions, edition, s);
                    add(held, edition, s);
                }
                for (int p = 0; p < PEOPLE; p++) {
                    String id = e + "-" + p;
                    Municipality home = municipalities.get((e + p % 3) % municipalities.size());
                    add(people, "persona-" + id, random.nextInt(3) > 0 ? "FEMALE" : "MALE", home.cut());
                    String state = random.nextInt(10) == 0 ? "WITHDRAWN" : "ENROLLED";
                    add(enrolments, "e-" + id, edition, "persona-" + id, "junta-" + (e + p % 5), state);
                    for (int s = 1; s <= SESSIONS; s++) {
                        String status = STATUSES[random.nextInt(STATUSES.length)].name();
                        add(rows, edition, s, "e-" + id, "persona-" + id, status);
                    }
                }
                for (PreparedStatement one :
                        new PreparedStatement[] {editions, sessions, held, people, enrolments, rows}) {
                    one.executeBatch();
                }
                connection.commit();
            }
        }
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int n = 0; n < values.length; n++) {
            statement.setObject(n + 1, values[n]);
        }
        statement.addBatch();
    }
}
