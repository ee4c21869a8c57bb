package cl.minka.practices.core.catalogue;

import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import cl.minka.practices.core.privacy.HeldData;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Component;

/** Who consented to the publication of sheets: the fact stays, the person goes. */
@Component(service = HeldData.class)
public final class ConsentRecords implements HeldData {
    private static final String KIND = "consents";

    @Override
    public List<Holding> find(EntityManager manager, Subject subject) {
        int count = rows(manager, subject).size();
        return count == 0 ? List.of() : List.of(new Holding("practices", KIND, count, "practices.consent-record"));
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(EntityManager manager, Subject subject) {
        List<Map<String, Object>> records = rows(manager, subject).stream()
                .map(row -> Map.<String, Object>of("practice", row[0], "basis", row[1], "saidAt", row[2]))
                .toList();
        return records.isEmpty() ? Map.of() : Map.of(KIND, records);
    }

    @Override
    public int erase(EntityManager manager, Subject subject) {
        return manager.createQuery("UPDATE ConsentEntity c SET c.account = 0 WHERE c.account = :account")
                .setParameter("account", subject.account())
                .executeUpdate();
    }

    private static List<Object[]> rows(EntityManager manager, Subject subject) {
        return manager.createQuery(
                        "SELECT c.practice, c.basis, c.saidAt FROM ConsentEntity c WHERE c.account = :account",
                        Object[].class)
                .setParameter("account", subject.account())
                .getResultList();
    }
}
