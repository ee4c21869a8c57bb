package cl.minka.assistance.core.project;

import cl.minka.assistance.core.privacy.HeldData;
import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Component;

/**
 * Who stored documents of projects and reads their calendars. Erasing makes that person nobody; the documents stay, for they belong to the
 * file of the municipality, and the addresses of calendars go.
 */
@Component(service = HeldData.class)
public final class ProjectFileData implements HeldData {
    private static final String PURPOSE = "assistance.projects";

    @Override
    public List<Holding> find(EntityManager manager, Subject subject) {
        return Stream.of(
                        holding(
                                "assistance-project-files",
                                manager,
                                "SELECT COUNT(f.name) FROM ProjectFileEntity f WHERE f.uploader = :account",
                                subject),
                        holding(
                                "assistance-project-calendars",
                                manager,
                                "SELECT COUNT(f.project) FROM ProjectFeedEntity f WHERE f.account = :account",
                                subject))
                .filter(one -> one.records() > 0)
                .toList();
    }

    private static Holding holding(String kind, EntityManager manager, String query, Subject subject) {
        long count = manager.createQuery(query, Long.class)
                .setParameter("account", subject.account())
                .getSingleResult();
        return new Holding("assistance", kind, count, PURPOSE);
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(EntityManager manager, Subject subject) {
        List<Map<String, Object>> files = manager
                .createQuery(
                        "SELECT f.project, f.name FROM ProjectFileEntity f WHERE f.uploader = :account"
                                + " ORDER BY f.project, f.name",
                        Object[].class)
                .setParameter("account", subject.account())
                .getResultList()
                .stream()
                .map(row -> Map.of("project", row[0], "name", row[1]))
                .toList();
        return files.isEmpty() ? Map.of() : Map.of("assistance-project-files", files);
    }

    @Override
    public int erase(EntityManager manager, Subject subject) {
        int changed = manager.createQuery("UPDATE ProjectFileEntity f SET f.uploader = 0 WHERE f.uploader = :account")
                .setParameter("account", subject.account())
                .executeUpdate();
        return changed
                + manager.createQuery("DELETE FROM ProjectFeedEntity f WHERE f.account = :account")
                        .setParameter("account", subject.account())
                        .executeUpdate();
    }
}
