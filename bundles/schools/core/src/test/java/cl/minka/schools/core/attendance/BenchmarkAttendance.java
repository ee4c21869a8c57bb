package cl.minka.schools.core.attendance;

import cl.minka.kernel.Slice;
import cl.minka.schools.attendance.AttendanceStatus;
import cl.minka.schools.core.Databases;
import cl.minka.schools.core.assessment.ProgressManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.junit.Test;

/**
 * 1,000,000 rows of attendance, and as many changes, of 1,000 editions: run by its name, {@code -Dtest=BenchmarkAttendance
 * -Ddatabase=DERBY}.
 */
public class BenchmarkAttendance {
    private static final int EDITIONS = 1_000;
    private static final int PEOPLE = 100;
    private static final int SESSIONS = 10;
    private static final int WARMING = 100;
    private static final int RUNS = 20;
    private static final AttendanceStatus[] STATUSES = AttendanceStatus.values();

    @Test
    public void measure() throws SQLException {
        Databases database = Databases.valueOf(System.getProperty("database", "DERBY"));
        String[] names = new String[PEOPLE];
        Arrays.setAll(names, n -> "persona-" + n);
        Hall hall = new Hall(database, SESSIONS, names);
        try (Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            for (int e = 0; e < EDITIONS; e++) {
                fill(connection, hall.id(), e == 0 ? hall.id() : "edicion-" + e);
                connection.commit();
            }
            if (database == Databases.POSTGRESQL) {
                connection.setAutoCommit(true);
                connection.createStatement().execute("ANALYZE");
            }
        }
        AttendanceManager attendances =
                new AttendanceManager(hall.world.transactions, hall.sheets, hall.world.accounts, hall.world.clock);
        MatrixManager matrices = new MatrixManager(hall.world.transactions, hall.sheets);
        BatchManager batches =
                new BatchManager(hall.world.transactions, hall.sheets, hall.world.accounts, hall.world.clock);
        ProgressManager progress = new ProgressManager(hall.world.transactions, hall.sheets, hall.roster, matrices);
        var instructor = hall.world.instructor;
        time("sheet of a session", () -> attendances.get(instructor, hall.id(), 3));
        time(
                "history, 50 of a session",
                () -> attendances.history(instructor, hall.id(), 3, Optional.empty(), Slice.first(50)));
        time(
                "history of one person",
                () -> attendances.history(instructor, hall.id(), 3, Optional.of("e-persona-7"), Slice.first(50)));
        time("conflicts", () -> batches.conflicts(instructor, hall.id(), 3, Optional.of(true), Slice.first(50)));
        time("matrix of an edition", () -> matrices.of(instructor, hall.id()));
        time("warnings of an edition", () -> matrices.warnings(instructor, hall.id()));
        time("progress of an edition", () -> progress.of(instructor, hall.id()));
    }

    private static void time(String what, Runnable work) {
        for (int n = 0; n < WARMING; n++) {
            work.run();
        }
        long[] millis = new long[RUNS];
        for (int n = 0; n < RUNS; n++) {
            long start = System.nanoTime();
            work.run();
            millis[n] = (System.nanoTime() - start) / 1_000_000;
        }
        Arrays.sort(millis);
        System.out.println(what + ": median " + millis[RUNS / 2] + " ms, worst " + millis[RUNS - 1] + " ms");
    }

    private static void fill(Connection connection, String model, String edition) throws SQLException {
        if (!edition.equals(model)) {
            try (PreparedStatement copy = connection.prepareStatement(
                    "INSERT INTO edition (id, organizer, school, course, syllabus, municipality, state, starts_at, ends_at,"
                            + " enrolled, waiting, title_key, title_folded, draft, created_at, changed_at, version)"
                            + " SELECT '" + edition
                            + "', organizer, school, course, syllabus, municipality, state, starts_at, ends_at, enrolled,"
                            + " waiting, title_key, title_folded, draft, created_at, changed_at, version"
                            + " FROM edition WHERE id = ?")) {
                copy.setString(1, model);
                copy.executeUpdate();
            }
        }
        try (PreparedStatement session =
                        connection.prepareStatement("INSERT INTO attendance_session VALUES (?, ?, 'ab', 1, 1)");
                PreparedStatement row = connection.prepareStatement(
                        "INSERT INTO attendance VALUES (?, ?, ?, ?, ?, 'SHEET', '', 1000, 1000)");
                PreparedStatement change = connection.prepareStatement(
                        "INSERT INTO attendance_change VALUES (?, ?, ?, ?, ?, 'UNRECORDED', ?, 'SHEET', '', 1000, '',"
                                + " '', 1, 1000, 1000)")) {
            for (int number = 1; number <= SESSIONS; number++) {
                session.setString(1, edition);
                session.setInt(2, number);
                session.addBatch();
            }
            session.executeBatch();
            for (int at = 0; at < SESSIONS * PEOPLE; at++) {
                String person = "persona-" + at / SESSIONS;
                String enrolment = edition.equals(model) ? "e-" + person : "e-" + edition + "-" + at / SESSIONS;
                String status = STATUSES[(at * 7 + at / 13) % STATUSES.length].name();
                row.setString(1, edition);
                row.setInt(2, at % SESSIONS + 1);
                row.setString(3, enrolment);
                row.setString(4, "p-" + person);
                row.setString(5, status);
                row.addBatch();
                change.setString(1, (edition.hashCode() & 0xffffff) + "-" + at);
                change.setString(2, edition);
                change.setInt(3, at % SESSIONS + 1);
                change.setString(4, enrolment);
                change.setString(5, "p-" + person);
                change.setString(6, status);
                change.addBatch();
            }
            row.executeBatch();
            change.executeBatch();
        }
    }
}
