package cl.minka.contest.core.search;

import cl.minka.contest.core.privacy.HeldData;
import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Component;

/**
 * Who saved a search and who sent a mailing. Erasing removes the searches that are his alone; those that are shared and
 * the mailings stay, without his name.
 */
@Component(service = HeldData.class)
public final class SearchData implements HeldData {
    private static final Map<String, String> TABLES = Map.of("saved-searches", "saved_search", "mailings", "mailing");
    private static final Map<String, List<String>> COLUMNS = Map.of(
            "saved-searches", List.of("contest", "name", "body", "description", "created_at"),
            "mailings", List.of("contest", "id", "subject", "search", "recipients", "sent_at"));

    @Override
    public List<Holding> find(EntityManager manager, Subject subject) {
        List<Holding> holdings = new ArrayList<>();
        TABLES.forEach((kind, table) -> {
            Number count = (Number) manager.createNativeQuery("SELECT COUNT(*) FROM " + table + " WHERE account = ?")
                    .setParameter(1, subject.account())
                    .getSingleResult();
            if (count.longValue() > 0) {
                holdings.add(new Holding("contest", kind, count.longValue(), "contest.procedure"));
            }
        });
        return holdings;
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(EntityManager manager, Subject subject) {
        Map<String, List<Map<String, Object>>> all = new HashMap<>();
        TABLES.forEach((kind, table) -> {
            List<String> columns = COLUMNS.get(kind);
            List<?> rows = manager.createNativeQuery(
                            "SELECT " + String.join(", ", columns) + " FROM " + table + " WHERE account = ?")
                    .setParameter(1, subject.account())
                    .getResultList();
            if (!rows.isEmpty()) {
                all.put(
                        kind,
                        rows.stream()
                                .map(row -> record(columns, (Object[]) row))
                                .toList());
            }
        });
        return all;
    }

    private static Map<String, Object> record(List<String> columns, Object[] row) {
        Map<String, Object> record = new LinkedHashMap<>();
        for (int i = 0; i < row.length; i++) {
            record.put(columns.get(i), row[i] instanceof Number ? row[i] : String.valueOf(row[i]));
        }
        return record;
    }

    @Override
    public int erase(EntityManager manager, Subject subject) {
        String nameless = "#" + subject.account();
        int changed = manager.createNativeQuery("DELETE FROM saved_search WHERE account = ? AND shared = FALSE")
                .setParameter(1, subject.account())
                .executeUpdate();
        for (String table : TABLES.values()) {
            changed += manager.createNativeQuery("UPDATE " + table + " SET username = ?, account = 0 WHERE account = ?")
                    .setParameter(1, nameless)
                    .setParameter(2, subject.account())
                    .executeUpdate();
        }
        return changed;
    }
}
