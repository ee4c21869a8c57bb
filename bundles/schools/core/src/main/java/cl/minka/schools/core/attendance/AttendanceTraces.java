package cl.minka.schools.core.attendance;

import cl.minka.schools.core.people.PersonTraces;
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
