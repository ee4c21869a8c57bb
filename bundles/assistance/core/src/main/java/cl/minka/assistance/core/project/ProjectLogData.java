package cl.minka.assistance.core.project;

import cl.minka.assistance.core.privacy.HeldData;
import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Component;

/** Who wrote in the logs of projects. Erasing makes that person nobody; the words stay, for they belong to the project. */
@Component(service = HeldData.class)
public final class ProjectLogData implements HeldData {
    private static final String KIND = "assistance-project-log";

    @Override
    public List<Holding> find(EntityManager manager, Subject subject) {
        long lines = manager.createQuery(
                        "SELECT COUNT(e.id) FROM ProjectLogEntity e WHERE e.author = :account", Long.class)
                .setParameter("account", subject.account())
                .getSingleResult();
        return lines == 0 ? List.of() : List.of(new Holding("assistance", KIND, lines, "assistance.projects"));
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(EntityManager manager, Subject subject) {
        List<Map<String, Object>> lines = manager
                .createQuery(
                        "SELECT e.project, e.said, e.writtenAt FROM ProjectLogEntity e WHERE e.author = :account"
                                + " ORDER BY e.writtenAt, e.id",
                        Object[].class)
                .setParameter("account", subject.account())
                .getResultList()
                .stream()
                .map(row -> Map.of("project", row[0], "text", row[1], "writtenAt", (Object)
                        Instant.ofEpochMilli((Long) row[2]).toString()))
                .toList();
        return lines.isEmpty() ? Map.of() : Map.of(KIND, lines);
    }

    @Override
    public int erase(EntityManager manager, Subject subject) {
        return manager.createNativeQuery("UPDATE project_log SET author = 0 WHERE author = ?")
                .setParameter(1, subject.account())
                .executeUpdate();
    }
}
