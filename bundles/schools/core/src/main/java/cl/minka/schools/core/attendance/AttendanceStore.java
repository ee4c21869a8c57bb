package cl.minka.schools.core.attendance;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.schools.core.persistence.SchoolTransactions;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/** Finds what is on record of a session. */
final class AttendanceStore {
    private AttendanceStore() {}

    static Optional<AttendanceSessionEntity> session(EntityManager manager, String edition, int number) {
        return Optional.ofNullable(manager.find(AttendanceSessionEntity.class, new SessionKey(edition, number)));
    }

    /** Makes the row of a session unless it is there; before the transaction that locks it. */
    static void prepare(SchoolTransactions transactions, String edition, int number) {
        if (transactions.read(manager -> session(manager, edition, number)).isPresent()) {
            return;
        }
        try {
            transactions.quietly(manager -> insert(manager, edition, number));
        } catch (Refusal e) {
            if (e.kind() != Kind.CONFLICT) {
                throw e;
            }
        }
    }

    /** By JDBC: that another was quicker is nothing to be warned of. */
    private static int insert(EntityManager manager, String edition, int number) {
        try (PreparedStatement insert = SchoolTransactions.connection(manager)
                .prepareStatement("INSERT INTO attendance_session (edition, number, secret, turn, version)"
                        + " VALUES (?, ?, ?, 0, 0)")) {
            insert.setString(1, edition);
            insert.setInt(2, number);
            insert.setString(3, AttendanceSessionEntity.newSecret());
            return insert.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** The row of a session, which nobody else changes until the transaction ends. */
    static AttendanceSessionEntity lock(EntityManager manager, String edition, int number) {
        manager.createQuery("UPDATE AttendanceSessionEntity s SET s.turn = s.turn + 1"
                        + " WHERE s.edition = :edition AND s.number = :number")
                .setParameter("edition", edition)
                .setParameter("number", number)
                .executeUpdate();
        return session(manager, edition, number).orElseThrow();
    }

    /** By id of the enrolment. */
    static Map<String, AttendanceEntity> rows(EntityManager manager, String edition, int number) {
        return manager
                .createQuery(
                        "SELECT a FROM AttendanceEntity a WHERE a.edition = :edition AND a.number = :number",
                        AttendanceEntity.class)
                .setParameter("edition", edition)
                .setParameter("number", number)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(AttendanceEntity::enrolment, Function.identity()));
    }

    static int openConflicts(EntityManager manager, String edition, int number) {
        return manager.createQuery(
                        "SELECT COUNT(c.id) FROM ConflictEntity c"
                                + " WHERE c.edition = :edition AND c.number = :number AND c.settled = ''",
                        Long.class)
                .setParameter("edition", edition)
                .setParameter("number", number)
                .getSingleResult()
                .intValue();
    }
}
