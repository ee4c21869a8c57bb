package cl.minka.schools.core.privacy;

import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import cl.minka.schools.core.people.PersonEntity;
import cl.minka.schools.core.people.PersonStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The secret address of a calendar, what training an account asked for, and the products of its person. Asked first (the lowest rank
 * comes first): afterwards nobody can tell whose person it was.
 */
@Component(service = HeldData.class, property = "service.ranking:Integer=-100")
public final class ReachData implements HeldData {
    private static final String FEED = "calendar-feed";
    private static final String REQUESTS = "training-requests";
    private static final String PRODUCTS = "products";

    @Activate
    public ReachData() {}

    @Override
    public List<Holding> find(EntityManager manager, Subject subject) {
        List<Holding> holdings = new ArrayList<>();
        export(manager, subject)
                .forEach((kind, records) ->
                        holdings.add(new Holding(SchoolsPersonalData.HOLDER, kind, records.size(), "schools.reach")));
        return holdings;
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(EntityManager manager, Subject subject) {
        Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
        put(
                all,
                FEED,
                List.of("createdAt", "usedAt"),
                rows(
                        manager,
                        "SELECT f.createdAt, f.usedAt FROM CalendarFeedEntity f WHERE f.account = :of",
                        subject.account()));
        put(
                all,
                REQUESTS,
                List.of("id", "title", "reason"),
                rows(
                        manager,
                        "SELECT r.id, r.title, r.reason FROM TrainingRequestEntity r WHERE r.account = :of ORDER BY r.id",
                        subject.account()));
        put(
                all,
                PRODUCTS,
                List.of("edition", "title", "url", "project"),
                rows(
                        manager,
                        "SELECT p.edition, p.title, p.url, p.project FROM ProductEntity p WHERE p.person = :of"
                                + " ORDER BY p.position",
                        person(manager, subject)));
        return all;
    }

    /** A request and an accepted product stay as facts, without whose they are. */
    @Override
    public int erase(EntityManager manager, Subject subject) {
        return update(manager, "DELETE FROM CalendarFeedEntity f WHERE f.account = :of", subject.account())
                + update(
                        manager,
                        "UPDATE TrainingRequestEntity r SET r.account = 0 WHERE r.account = :of",
                        subject.account())
                + update(
                        manager,
                        "UPDATE ProductEntity p SET p.title = '', p.url = '' WHERE p.person = :of",
                        person(manager, subject));
    }

    private static String person(EntityManager manager, Subject subject) {
        return PersonStore.ofAccount(manager, subject.account())
                .map(PersonEntity::id)
                .orElse("-");
    }

    private static List<Object[]> rows(EntityManager manager, String jpql, Object of) {
        return manager.createQuery(jpql, Object[].class).setParameter("of", of).getResultList();
    }

    private static int update(EntityManager manager, String jpql, Object of) {
        return manager.createQuery(jpql).setParameter("of", of).executeUpdate();
    }

    private static void put(
            Map<String, List<Map<String, Object>>> all, String kind, List<String> names, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            all.put(kind, rows.stream().map(row -> values(names, row)).toList());
        }
    }

    private static Map<String, Object> values(List<String> names, Object[] row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int n = 0; n < names.size(); n++) {
            values.put(names.get(n), row[n]);
        }
        return values;
    }
}
