package cl.minka.practices.core.matching;

import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;

/**
 * Which practices or needs there are, and in which version. How many they are and what their versions and instants add up to is asked
 * for every request, and answered from an index alone; the list is read again only when one of the three is another: nothing can be
 * made, changed, shown or hidden without.
 */
final class SubjectRoll {
    static final int MOST = 20_000;

    private final String entity;
    private final String condition;
    private final Map<String, Object> values;
    private volatile Known known = new Known(new Sums(-1, 0, 0), List.of());

    SubjectRoll(String entity, String condition, Map<String, Object> values) {
        this.entity = entity;
        this.condition = condition;
        this.values = values;
    }

    /** One of them. */
    record Row(String id, String municipality, long version) {}

    /** The {@value #MOST} changed last, the last first. */
    List<Row> rows(EntityManager manager) {
        Sums now = sums(manager);
        Known last = known;
        if (last.sums.equals(now)) {
            return last.rows;
        }
        List<Row> rows = read(manager);
        known = new Known(now, rows);
        return rows;
    }

    private Sums sums(EntityManager manager) {
        Object[] row = query(manager, "SELECT COUNT(e), SUM(e.version), SUM(e.changedAt)", "")
                .getSingleResult();
        return new Sums((Long) row[0], whole(row[1]), whole(row[2]));
    }

    private static long whole(Object sum) {
        return sum == null ? 0 : ((Number) sum).longValue();
    }

    private List<Row> read(EntityManager manager) {
        return query(manager, "SELECT e.id, e.municipality, e.version", " ORDER BY e.changedAt DESC, e.id DESC")
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(row -> new Row((String) row[0], (String) row[1], (Long) row[2]))
                .toList();
    }

    private TypedQuery<Object[]> query(EntityManager manager, String select, String order) {
        TypedQuery<Object[]> query =
                manager.createQuery(select + " FROM " + entity + " e WHERE " + condition + order, Object[].class);
        values.forEach(query::setParameter);
        return query;
    }

    private record Sums(long count, long versions, long instants) {}

    private record Known(Sums sums, List<Row> rows) {}
}
