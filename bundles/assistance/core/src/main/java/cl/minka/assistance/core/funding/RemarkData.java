package cl.minka.assistance.core.funding;

import cl.minka.assistance.core.privacy.HeldData;
import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Component;

/** Who said something of applications or moved them. Erasing makes that person nobody; the words stay, for they belong to the application. */
@Component(service = HeldData.class)
public final class RemarkData implements HeldData {
    private static final String KIND = "assistance-application-remarks";

    @Override
    public List<Holding> find(EntityManager manager, Subject subject) {
        long remarks = manager.createQuery(
                        "SELECT COUNT(e.id) FROM RemarkEntity e WHERE e.author = :account", Long.class)
                .setParameter("account", subject.account())
                .getSingleResult();
        return remarks == 0 ? List.of() : List.of(new Holding("assistance", KIND, remarks, "assistance.applications"));
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(EntityManager manager, Subject subject) {
        List<Map<String, Object>> remarks = manager
                .createQuery(
                        "SELECT e.application, e.said, e.writtenAt FROM RemarkEntity e WHERE e.author = :account"
                                + " ORDER BY e.writtenAt, e.id",
                        Object[].class)
                .setParameter("account", subject.account())
                .getResultList()
                .stream()
                .map(row -> Map.of("application", row[0], "text", row[1], "writtenAt", (Object)
                        Instant.ofEpochMilli((Long) row[2]).toString()))
                .toList();
        return remarks.isEmpty() ? Map.of() : Map.of(KIND, remarks);
    }

    @Override
    public int erase(EntityManager manager, Subject subject) {
        return manager.createNativeQuery("UPDATE application_remark SET author = 0 WHERE author = ?")
                .setParameter(1, subject.account())
                .executeUpdate();
    }
}
