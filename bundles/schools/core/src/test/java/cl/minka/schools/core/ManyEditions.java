package cl.minka.schools.core;

import cl.minka.schools.Edition;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.attendance.AttendanceStatus;
import cl.minka.schools.core.enrolment.Neighbourhood;
import cl.minka.schools.core.people.Multitude;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Editions of ten sessions, in each of which 100 people have their attendance, and a change of it: copies of some that are made as they
 * are made. The first five are taught by {@code relatora}.
 */
public final class ManyEditions {
    public static final int SESSIONS = 10;
    private static final int COURSES = 20;
    private static final int OWN = 5;
    private static final long WEEK = 604_800_000L;
    private static final AttendanceStatus[] STATUSES = {
        AttendanceStatus.PRESENT,
        AttendanceStatus.PRESENT,
        AttendanceStatus.LATE,
        AttendanceStatus.PRESENT,
        AttendanceStatus.ABSENT,
        AttendanceStatus.EXCUSED,
        AttendanceStatus.PRESENT
    };

    private final Databases database;
    private final Neighbourhood here;
    private final List<Edition> models = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();

    public ManyEditions(Databases database, Neighbourhood here, int number) {
        this.database = database;
        this.here = here;
        for (int n = 0; n < COURSES; n++) {
            String course = here.world.course("escuela-a", "Liderazgo " + n).id();
            models.add(here.world.editions.create(
                    here.world.organizer, World.draft(course, EditionDraft.State.RUNNING, SESSIONS, Optional.of(150))));
        }
        for (int n = 0; n < number; n++) {
            ids.add("edicion-" + n);
        }
    }

    public List<String> ids() {
        return ids;
    }

    /** Writes them all, with so many people and what they attended. */
    public void store(int people) throws SQLException {
        enrol(people);
        attend();
        statistics();
    }

    /** Without what they attended, which takes most of the time. */
    public void storePeople(int people) throws SQLException {
        enrol(people);
        statistics();
    }

    private void enrol(int people) throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            for (int n = 0; n < ids.size(); n++) {
                copy(connection, models.get(n % COURSES), n);
            }
            connection.commit();
        }
        Multitude.store(database, here.world.municipalities.all(), people, ids);
    }

    private void attend() throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            for (int n = 0; n < ids.size(); n++) {
                attendance(connection, n);
                connection.commit();
            }
        }
    }

    private void copy(Connection connection, Edition model, int number) throws SQLException {
        String instructor = number < OWN ? "relatora" : "relator-" + number % 97;
        long later = number / COURSES * WEEK;
        String draft;
        try (PreparedStatement read = connection.prepareStatement("SELECT draft FROM edition WHERE id = ?")) {
            read.setString(1, model.id());
            try (ResultSet found = read.executeQuery()) {
                found.next();
                draft = found.getString(1).replace("relatora", instructor);
            }
        }
        try (PreparedStatement edition = connection.prepareStatement(
                        "INSERT INTO edition (id, organizer, school, course, syllabus, municipality, state, starts_at,"
                                + " ends_at, enrolled, waiting, title_key, title_folded, draft, created_at, changed_at,"
                                + " version) SELECT CAST(? AS VARCHAR(64)), organizer, school, course, syllabus,"
                                + " municipality, state, starts_at + CAST(? AS BIGINT), ends_at + CAST(? AS BIGINT), 100,"
                                + " 0, title_key, title_folded, draft, created_at + CAST(? AS BIGINT),"
                                + " changed_at + CAST(? AS BIGINT), version FROM edition WHERE id = ?");
                PreparedStatement said = connection.prepareStatement("UPDATE edition SET draft = ? WHERE id = ?");
                PreparedStatement sessions = connection.prepareStatement(
                        "INSERT INTO edition_session (edition, number, starts_at, ends_at, instructors) SELECT CAST(? AS"
                                + " VARCHAR(64)), number, starts_at, ends_at, CAST(? AS VARCHAR(2000)) FROM edition_session"
                                + " WHERE edition = ?")) {
            edition.setString(1, ids.get(number));
            edition.setLong(2, later);
            edition.setLong(3, later);
            edition.setLong(4, number);
            edition.setLong(5, number);
            edition.setString(6, model.id());
            edition.executeUpdate();
            said.setString(1, draft);
            said.setString(2, ids.get(number));
            said.executeUpdate();
            sessions.setString(1, ids.get(number));
            sessions.setString(2, " " + instructor + " ");
            sessions.setString(3, model.id());
            sessions.executeUpdate();
        }
    }

    private void attendance(Connection connection, int edition) throws SQLException {
        String id = ids.get(edition);
        try (PreparedStatement session =
                        connection.prepareStatement("INSERT INTO attendance_session VALUES (?, ?, 'ab', 1, 1)");
                PreparedStatement row = connection.prepareStatement(
                        "INSERT INTO attendance VALUES (?, ?, ?, ?, ?, 'SHEET', '', 1000, 1000)");
                PreparedStatement change = connection.prepareStatement(
                        "INSERT INTO attendance_change VALUES (?, ?, ?, ?, ?, 'UNRECORDED', ?, 'SHEET', '', 1000, '',"
                                + " '', 1, 1000, 1000)")) {
            for (int number = 1; number <= SESSIONS; number++) {
                fill(session, id, number);
            }
            session.executeBatch();
            for (int at = 0; at < SESSIONS * Multitude.IN_EDITION; at++) {
                int person = edition * Multitude.IN_EDITION + at / SESSIONS;
                int number = at % SESSIONS + 1;
                String status = STATUSES[(at * 5 + at / 13) % STATUSES.length].name();
                fill(row, id, number, "e" + person, "p" + person, status);
                fill(change, "c" + edition + "-" + at, id, number, "e" + person, "p" + person, status);
            }
            row.executeBatch();
            change.executeBatch();
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            statement.setObject(at + 1, values[at]);
        }
        statement.addBatch();
    }

    private void statistics() throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            if (database == Databases.POSTGRESQL) {
                statement.execute("ANALYZE");
            } else {
                for (String table : List.of(
                        "SOCIAL_ORGANIZATION",
                        "PERSON",
                        "PERSON_SCOPE",
                        "PERSON_WORD",
                        "PERSON_ORGANIZATION",
                        "EDITION",
                        "EDITION_SESSION",
                        "ENROLMENT",
                        "ATTENDANCE",
                        "ATTENDANCE_CHANGE")) {
                    statement.execute("CALL SYSCS_UTIL.SYSCS_UPDATE_STATISTICS('APP', '" + table + "', NULL)");
                }
            }
        }
    }
}
