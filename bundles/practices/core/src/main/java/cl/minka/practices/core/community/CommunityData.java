package cl.minka.practices.core.community;

import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import cl.minka.practices.core.privacy.HeldData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Component;

/**
 * Who wrote and reported in communities. Erasing makes the author nobody; the words stay, for they belong to the conversation of
 * municipalities: who wants them gone removes them first.
 */
@Component(service = HeldData.class)
public final class CommunityData implements HeldData {
    private static final String PURPOSE = "practices.communities";

    /** By kind: the entity, and what is given of it besides the time. */
    private static final Map<String, List<String>> KINDS = Map.of(
            "community-posts", List.of("PostEntity", "community", "title", "body"),
            "community-reports", List.of("ReportEntity", "community", "post", "reason"));

    @Override
    public List<Holding> find(EntityManager manager, Subject subject) {
        List<Holding> holdings = new ArrayList<>();
        KINDS.forEach((kind, columns) -> {
            long count = manager.createQuery(
                            "SELECT COUNT(e.id) FROM " + columns.get(0) + " e WHERE e.account = :account", Long.class)
                    .setParameter("account", subject.account())
                    .getSingleResult();
            if (count > 0) {
                holdings.add(new Holding("practices", kind, count, PURPOSE));
            }
        });
        return holdings;
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(EntityManager manager, Subject subject) {
        Map<String, List<Map<String, Object>>> all = new HashMap<>();
        KINDS.forEach((kind, columns) -> {
            List<String> names = columns.subList(1, columns.size());
            List<Object[]> rows = manager.createQuery(
                            "SELECT e." + String.join(", e.", names) + ", e.createdAt FROM " + columns.get(0)
                                    + " e WHERE e.account = :account ORDER BY e.createdAt",
                            Object[].class)
                    .setParameter("account", subject.account())
                    .getResultList();
            if (!rows.isEmpty()) {
                all.put(kind, rows.stream().map(row -> record(names, row)).toList());
            }
        });
        return all;
    }

    private static Map<String, Object> record(List<String> names, Object[] row) {
        Map<String, Object> record = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            record.put(names.get(i), row[i]);
        }
        record.put("createdAt", Instant.ofEpochMilli((Long) row[names.size()]).toString());
        return record;
    }

    @Override
    public int erase(EntityManager manager, Subject subject) {
        return KINDS.values().stream()
                .mapToInt(columns -> manager.createNativeQuery("UPDATE "
                                + (columns.get(0).equals("PostEntity") ? "community_post" : "community_report")
                                + " SET account = 0 WHERE account = ?")
                        .setParameter(1, subject.account())
                        .executeUpdate())
                .sum();
    }
}
