package cl.minka.assistance.core.join;

import cl.minka.assistance.core.privacy.HeldData;
import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Component;

/** Who handed something over. Erasing makes that person nobody. */
@Component(service = HeldData.class)
public final class HandoverData implements HeldData {
    private static final String KIND = "assistance-handovers";

    @Override
    public List<Holding> find(EntityManager manager, Subject subject) {
        long asked = manager.createQuery(
                        "SELECT COUNT(e.id) FROM HandoverEntity e WHERE e.askedBy = :account", Long.class)
                .setParameter("account", subject.account())
                .getSingleResult();
        return asked == 0 ? List.of() : List.of(new Holding("assistance", KIND, asked, "assistance.requests"));
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(EntityManager manager, Subject subject) {
        List<Map<String, Object>> asked = manager
                .createQuery(
                        "SELECT e.source, e.askedAt FROM HandoverEntity e WHERE e.askedBy = :account"
                                + " ORDER BY e.askedAt, e.id",
                        Object[].class)
                .setParameter("account", subject.account())
                .getResultList()
                .stream()
                .map(row -> Map.of("source", row[0], "askedAt", (Object)
                        Instant.ofEpochMilli((Long) row[1]).toString()))
                .toList();
        return asked.isEmpty() ? Map.of() : Map.of(KIND, asked);
    }

    @Override
    public int erase(EntityManager manager, Subject subject) {
        return manager.createNativeQuery("UPDATE assistance_handover SET asked_by = 0 WHERE asked_by = ?")
                .setParameter(1, subject.account())
                .executeUpdate();
    }
}
