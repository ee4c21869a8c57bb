package cl.minka.assistance.core.project;

import cl.minka.assistance.project.ProjectStage;
import cl.minka.kernel.jpa.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;

/** Reads what the projects of municipalities bring into their portfolios. */
final class PortfolioReader {
    private static final int AT_ONCE = 500;

    /** As long is a text of Derby that is no large object; those come by a stream for each row, which takes three times as long. */
    private static final int LONGEST = 32_672;

    private final EntityManager manager;
    private final PortfolioBook book;

    PortfolioReader(EntityManager manager, PortfolioBook book) {
        this.manager = manager;
        this.book = book;
    }

    private record Row(String id, String municipality, ProjectStage stage, String titleKey, String entry) {
        static Row of(Object[] row) {
            return new Row((String) row[0], (String) row[1], (ProjectStage) row[2], (String) row[3], (String) row[4]);
        }

        /** Nobody has written the project since entries are kept, or its entry is cut off. */
        boolean isWithout() {
            return entry == null || entry.length() >= LONGEST;
        }
    }

    /** By title; only what is added up is read, and sorted here: databases would sort the long texts with it. */
    PortfolioBook read(List<Object> municipalities) {
        if (municipalities.isEmpty()) {
            return book;
        }
        List<Row> rows = manager
                .createQuery(
                        "SELECT e.id, e.municipality, e.stage, e.titleKey, CAST(e.portfolio AS VARCHAR(" + LONGEST
                                + ")) FROM ProjectEntity e WHERE e.municipality IN :all",
                        Object[].class)
                .setParameter("all", municipalities)
                .getResultList()
                .stream()
                .map(Row::of)
                .sorted(Comparator.comparing(Row::titleKey).thenComparing(Row::id))
                .toList();
        Map<String, PortfolioEntry> again = again(rows);
        rows.forEach(row -> book.add(
                row.id(),
                row.municipality(),
                row.stage(),
                row.isWithout() ? again.get(row.id()) : Json.read(row.entry(), PortfolioEntry.class)));
        return book;
    }

    /** Of those that are without. */
    private Map<String, PortfolioEntry> again(List<Row> rows) {
        List<String> ids = rows.stream().filter(Row::isWithout).map(Row::id).toList();
        Map<String, PortfolioEntry> entries = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            manager.createQuery("SELECT e FROM ProjectEntity e WHERE e.id IN :ids", ProjectEntity.class)
                    .setParameter("ids", new ArrayList<>(ids.subList(from, Math.min(ids.size(), from + AT_ONCE))))
                    .getResultList()
                    .forEach(project -> entries.put(project.id(), project.entry()));
        }
        return entries;
    }
}
