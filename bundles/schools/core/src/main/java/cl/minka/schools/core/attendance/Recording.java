package cl.minka.schools.core.attendance;

import cl.minka.kernel.jpa.RandomIds;
import cl.minka.schools.attendance.AttendanceOutcome;
import cl.minka.schools.attendance.AttendanceStatus;
import cl.minka.schools.enrolment.Enrolment;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;

/** Writes what is on record of a session, and every change of it, in one transaction that holds the session's row. */
final class Recording {
    private final EntityManager manager;
    private final AttendanceSessionEntity session;
    private final Map<String, AttendanceEntity> rows;
    private int recorded;

    Recording(EntityManager manager, String edition, int number) {
        this.manager = manager;
        this.session = AttendanceStore.lock(manager, edition, number);
        this.rows = AttendanceStore.rows(manager, edition, number);
    }

    AttendanceSessionEntity session() {
        return session;
    }

    Map<String, AttendanceEntity> rows() {
        return rows;
    }

    /** How many changes were written. */
    int recorded() {
        return recorded;
    }

    AttendanceStatus status(Enrolment who) {
        AttendanceEntity row = rows.get(who.id());
        return row == null ? AttendanceStatus.UNRECORDED : row.status();
    }

    /** Writes a status unless it stands there already, with the same note. */
    void write(Enrolment who, AttendanceStatus status, String note, Origin origin) {
        AttendanceEntity row = rows.get(who.id());
        if (status(who) == status && (row == null ? note.isEmpty() : row.note().equals(note))) {
            return;
        }
        AttendanceChangeEntity change = new AttendanceChangeEntity(session, who, status(who), status, note, origin);
        manager.persist(change);
        if (row == null) {
            AttendanceEntity fresh = new AttendanceEntity(change);
            manager.persist(fresh);
            rows.put(who.id(), fresh);
        } else {
            row.follow(change);
        }
        if (recorded++ == 0) {
            session.changed();
        }
    }

    /** Keeps that a capture says otherwise than the record; the same once more is the same conflict. */
    AttendanceOutcome.Conflict oppose(
            Enrolment who, AttendanceStatus offered, String note, String device, Origin origin) {
        AttendanceEntity row = rows.get(who.id());
        ConflictEntity conflict = open(who, row, offered);
        if (conflict == null) {
            conflict = new ConflictEntity(RandomIds.opaque(), session, who, row, offered, note, device, origin);
            manager.persist(conflict);
            session.changed();
        }
        return new AttendanceOutcome.Conflict(conflict.id(), who.id(), row.status(), offered);
    }

    private ConflictEntity open(Enrolment who, AttendanceEntity row, AttendanceStatus offered) {
        List<ConflictEntity> same = manager.createQuery(
                        "SELECT c FROM ConflictEntity c WHERE c.edition = :edition AND c.number = :number"
                                + " AND c.enrolment = :enrolment AND c.settled = '' ORDER BY c.openedAt",
                        ConflictEntity.class)
                .setParameter("edition", session.edition())
                .setParameter("number", session.number())
                .setParameter("enrolment", who.id())
                .getResultList();
        return same.stream()
                .filter(one -> one.says(row.status(), offered))
                .findFirst()
                .orElse(null);
    }
}
