package cl.minka.schools.core.attendance;

import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import cl.minka.schools.core.privacy.HeldData;
import cl.minka.schools.people.Person;
import cl.minka.schools.people.Roster;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Attendance and grades of people with an account, and who wrote them. Erasing takes away every trace of the account; what is under
 * the person's id goes with the person: {@link AttendanceTraces}.
 */
@Component(service = HeldData.class)
public final class AttendanceData implements HeldData {
    private static final String OWN = "attendance";
    private static final String WRITTEN = "attendance-written";
    private static final Map<String, List<String>> ACCOUNTS = Map.of(
            "AttendanceEntity", List.of("account"),
            "AttendanceChangeEntity", List.of("account"),
            "BatchEntity", List.of("account"),
            "ConflictEntity", List.of("account", "settledBy"),
            "ScanEntity", List.of("account"),
            "GradeEntity", List.of("account"));

    private final Roster roster;

    @Activate
    public AttendanceData(@Reference Roster roster) {
        this.roster = roster;
    }

    @Override
    public List<Holding> find(EntityManager manager, Subject subject) {
        long own = own(manager, subject).size();
        long written = written(manager, subject);
        return List.of(
                        new Holding("schools", OWN, own, "schools.attendance"),
                        new Holding("schools", WRITTEN, written, "schools.attendance-written"))
                .stream()
                .filter(one -> one.records() > 0)
                .toList();
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(EntityManager manager, Subject subject) {
        Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
        List<Map<String, Object>> own = own(manager, subject);
        if (!own.isEmpty()) {
            all.put(OWN, own);
        }
        long written = written(manager, subject);
        if (written > 0) {
            all.put(WRITTEN, List.of(Map.of("records", written)));
        }
        return all;
    }

    @Override
    public int erase(EntityManager manager, Subject subject) {
        int changed = 0;
        for (Map.Entry<String, List<String>> entity : ACCOUNTS.entrySet()) {
            for (String field : entity.getValue()) {
                changed += manager.createQuery("UPDATE " + entity.getKey() + " e SET e." + field + " = 0 WHERE e."
                                + field + " = :account")
                        .setParameter("account", subject.account())
                        .executeUpdate();
            }
        }
        return changed;
    }

    private static long written(EntityManager manager, Subject subject) {
        return count(manager, "AttendanceChangeEntity", subject) + count(manager, "GradeEntity", subject);
    }

    private static long count(EntityManager manager, String entity, Subject subject) {
        return manager.createQuery(
                        "SELECT COUNT(e.account) FROM " + entity + " e WHERE e.account = :account", Long.class)
                .setParameter("account", subject.account())
                .getSingleResult();
    }

    private List<Map<String, Object>> own(EntityManager manager, Subject subject) {
        String person = roster.ofAccount(subject.account()).map(Person::id).orElse("");
        if (person.isEmpty()) {
            return List.of();
        }
        List<Map<String, Object>> all = new ArrayList<>();
        manager.createQuery(
                        "SELECT a.edition, a.number, a.status, a.note FROM AttendanceEntity a"
                                + " WHERE a.person = :person ORDER BY a.edition, a.number",
                        Object[].class)
                .setParameter("person", person)
                .getResultList()
                .forEach(row -> all.add(
                        Map.of("edition", row[0], "session", row[1], "status", row[2].toString(), "note", row[3])));
        manager.createQuery(
                        "SELECT g.edition, g.instrument, g.tenths, g.status, g.title, g.url, g.note FROM GradeEntity g"
                                + " WHERE g.person = :person ORDER BY g.edition, g.instrument",
                        Object[].class)
                .setParameter("person", person)
                .getResultList()
                .forEach(row -> all.add(Map.of(
                        "edition",
                        row[0],
                        "instrument",
                        row[1],
                        "gradeTimesTen",
                        row[2],
                        "status",
                        row[3],
                        "title",
                        row[4],
                        "url",
                        row[5],
                        "note",
                        row[6])));
        return all;
    }
}
