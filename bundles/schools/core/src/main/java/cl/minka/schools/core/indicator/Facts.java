package cl.minka.schools.core.indicator;

import cl.minka.kernel.time.WorkingDays;
import cl.minka.schools.CourseDraft;
import cl.minka.schools.attendance.AttendanceStatus;
import cl.minka.schools.core.offer.EditionEntity;
import cl.minka.schools.core.offer.EditionManager;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import javax.persistence.EntityManager;

/**
 * Writes the facts of editions anew: a row for the edition and one for each of its enrolments. By JDBC: a row of attendance is no entity
 * here, there are a million of them.
 */
final class Facts implements AutoCloseable {
    private static final String RECORDED = " <> '" + AttendanceStatus.UNRECORDED + "'";
    private static final int LONGEST_TITLE = 300;

    private final EntityManager manager;
    private final long position;
    private final PreparedStatement forgetEnrolments;
    private final PreparedStatement forgetEdition;
    private final PreparedStatement readAttendance;
    private final PreparedStatement readHeld;
    private final PreparedStatement readEdition;
    private final PreparedStatement readEnrolments;
    private final PreparedStatement writeEnrolment;
    private final PreparedStatement writeEdition;

    /** @param position of the log up to which events were followed */
    Facts(EntityManager manager, Connection connection, long position) throws SQLException {
        this.manager = manager;
        this.position = position;
        forgetEnrolments = connection.prepareStatement("DELETE FROM indicator_enrolment WHERE edition = ?");
        forgetEdition = connection.prepareStatement("DELETE FROM indicator_edition WHERE edition = ?");
        readAttendance = connection.prepareStatement(
                "SELECT a.enrolment, a.status, COUNT(*), SUM(s.ends_at - s.starts_at) FROM attendance a"
                        + " JOIN edition_session s ON s.edition = a.edition AND s.number = a.number"
                        + " WHERE a.edition = ? AND a.status" + RECORDED + " GROUP BY a.enrolment, a.status");
        readHeld = connection.prepareStatement(
                "SELECT COUNT(*), SUM(s.ends_at - s.starts_at) FROM edition_session s WHERE s.edition = ? AND EXISTS"
                        + " (SELECT 1 FROM attendance a WHERE a.edition = s.edition AND a.number = s.number AND a.status"
                        + RECORDED + ")");
        readEdition = connection.prepareStatement("SELECT c.programme, c.area, e.school, e.organizer, e.state,"
                + " e.starts_at FROM edition e JOIN course c ON c.id = e.course WHERE e.id = ?");
        readEnrolments =
                connection.prepareStatement("SELECT n.id, n.person, p.municipality, p.sex, n.organization, n.state"
                        + " FROM enrolment n JOIN person p ON p.id = n.person WHERE n.edition = ?");
        writeEnrolment = connection.prepareStatement(
                "INSERT INTO indicator_enrolment (enrolment, edition, person,"
                        + " commune, sex, organization, state, came, committed_to, minutes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        writeEdition = connection.prepareStatement("INSERT INTO indicator_edition (edition, title, course,"
                + " course_title, course_hours, programme, school, area, organizer, state, starts_at, start_month, held, minutes_held,"
                + " changed_at_position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    /** What somebody did in an edition; minutes of the sessions that he came to. */
    private record Attended(int came, int committed, long minutes) {
        static final Attended NOTHING = new Attended(0, 0, 0);

        Attended and(AttendanceStatus status, int sessions, long more) {
            return new Attended(
                    came + (status.came() ? sessions : 0),
                    committed + (status.committed() ? sessions : 0),
                    minutes + (status.came() ? more : 0));
        }
    }

    void renew(String edition) throws SQLException {
        run(forgetEnrolments, edition);
        run(forgetEdition, edition);
        EditionEntity entity = manager.find(EditionEntity.class, edition);
        if (entity != null) {
            edition(entity);
            enrolments(edition, attended(edition));
            manager.detach(entity);
        }
    }

    private void edition(EditionEntity edition) throws SQLException {
        CourseDraft course = EditionManager.record(manager, edition).course();
        readEdition.setString(1, edition.id());
        readHeld.setString(1, edition.id());
        try (ResultSet row = readEdition.executeQuery();
                ResultSet held = readHeld.executeQuery()) {
            row.next();
            held.next();
            long startsAt = row.getLong(6);
            set(
                    writeEdition,
                    edition.id(),
                    cut(edition.draft().title().orElse(course.title())),
                    edition.course(),
                    cut(course.title()),
                    course.wholeHours().setScale(2, RoundingMode.HALF_UP),
                    row.getString(1),
                    row.getString(3),
                    row.getString(2),
                    row.getString(4),
                    row.getString(5),
                    startsAt,
                    startsAt == 0
                            ? ""
                            : YearMonth.from(Instant.ofEpochMilli(startsAt).atZone(WorkingDays.ZONE))
                                    .toString(),
                    held.getInt(1),
                    held.getLong(2) / 60_000,
                    position);
        }
        writeEdition.executeUpdate();
    }

    private Map<String, Attended> attended(String edition) throws SQLException {
        Map<String, Attended> all = new HashMap<>();
        readAttendance.setString(1, edition);
        try (ResultSet row = readAttendance.executeQuery()) {
            while (row.next()) {
                String enrolment = row.getString(1);
                Attended before = all.getOrDefault(enrolment, Attended.NOTHING);
                AttendanceStatus status = AttendanceStatus.valueOf(row.getString(2));
                all.put(enrolment, before.and(status, row.getInt(3), row.getLong(4) / 60_000));
            }
        }
        return all;
    }

    private void enrolments(String edition, Map<String, Attended> attended) throws SQLException {
        readEnrolments.setString(1, edition);
        try (ResultSet row = readEnrolments.executeQuery()) {
            while (row.next()) {
                Attended one = attended.getOrDefault(row.getString(1), Attended.NOTHING);
                set(
                        writeEnrolment,
                        row.getString(1),
                        edition,
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        one.came(),
                        one.committed(),
                        one.minutes());
                writeEnrolment.addBatch();
            }
        }
        writeEnrolment.executeBatch();
    }

    private static String cut(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int n = 0; n < values.length; n++) {
            statement.setObject(n + 1, values[n]);
        }
    }

    private static void run(PreparedStatement statement, String edition) throws SQLException {
        statement.setString(1, edition);
        statement.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement one : new PreparedStatement[] {
            forgetEnrolments,
            forgetEdition,
            readAttendance,
            readHeld,
            readEdition,
            readEnrolments,
            writeEnrolment,
            writeEdition
        }) {
            one.close();
        }
    }
}
