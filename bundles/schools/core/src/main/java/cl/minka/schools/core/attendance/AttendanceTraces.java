package cl.minka.schools.core.attendance;

import cl.minka.kernel.journal.Change;
import cl.minka.schools.attendance.AttendanceStatus;
import cl.minka.schools.core.assessment.GradeHandover;
import cl.minka.schools.core.people.PersonTraces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Component;

/** Attendance and grades under the id of a person. Status and grade stay, without notes, reasons and product. */
@Component(service = PersonTraces.class)
public final class AttendanceTraces implements PersonTraces {
    private static final List<String> ENTITIES =
            List.of("AttendanceEntity", "AttendanceChangeEntity", "ConflictEntity", "GradeEntity");
    private static final List<String> EMPTIED = List.of(
            "AttendanceEntity e SET e.note = ''",
            "AttendanceChangeEntity e SET e.note = '', e.reason = ''",
            "ConflictEntity e SET e.note = '', e.reason = ''",
            "GradeEntity e SET e.note = '', e.title = '', e.url = ''");

    /** What both have otherwise in a session is a discrepancy, to be settled by a person. */
    @Override
    public List<Change> join(EntityManager manager, Joined joined, Instant now) {
        String edition = joined.edition().id();
        List<Change> changes = new ArrayList<>();
        for (int session : sessions(manager, joined)) {
            Recording recording = new Recording(manager, edition, session);
            join(recording, joined, Origin.of(recording.rows().get(joined.left().id()), now));
            changes.addAll(List.of(AttendanceManager.told(joined.edition(), session, recording)));
        }
        manager.createQuery("UPDATE ConflictEntity c SET c.enrolment = :kept"
                        + " WHERE c.edition = :edition AND c.enrolment = :left AND c.settled = ''")
                .setParameter("kept", joined.kept().id())
                .setParameter("edition", edition)
                .setParameter("left", joined.left().id())
                .executeUpdate();
        changes.addAll(GradeHandover.join(manager, joined));
        return changes;
    }

    /** The one that is left says nothing from then on: figures would count it twice. */
    private static void join(Recording recording, Joined joined, Origin origin) {
        AttendanceEntity row = recording.rows().get(joined.left().id());
        AttendanceStatus offered = row.status();
        String note = row.note();
        AttendanceStatus stored = recording.status(joined.kept());
        if (stored == AttendanceStatus.UNRECORDED) {
            recording.write(joined.kept(), offered, note, origin);
        } else if (stored != offered) {
            recording.oppose(joined.kept(), offered, note, "", origin);
        }
        recording.write(
                joined.left(),
                AttendanceStatus.UNRECORDED,
                "",
                origin.reason("→ " + joined.kept().id()));
    }

    private static List<Integer> sessions(EntityManager manager, Joined joined) {
        return manager.createQuery(
                        "SELECT a.number FROM AttendanceEntity a WHERE a.edition = :edition AND a.enrolment = :left"
                                + " AND a.status <> :unrecorded ORDER BY a.number",
                        Integer.class)
                .setParameter("edition", joined.edition().id())
                .setParameter("left", joined.left().id())
                .setParameter("unrecorded", AttendanceStatus.UNRECORDED)
                .getResultList();
    }

    @Override
    public void hand(EntityManager manager, String from, String to) {
        ENTITIES.forEach(
                entity -> manager.createQuery("UPDATE " + entity + " e SET e.person = :to WHERE e.person = :from")
                        .setParameter("to", to)
                        .setParameter("from", from)
                        .executeUpdate());
    }

    @Override
    public void erase(EntityManager manager, String person) {
        EMPTIED.forEach(set -> manager.createQuery("UPDATE " + set + " WHERE e.person = :person")
                .setParameter("person", person)
                .executeUpdate());
    }
}
