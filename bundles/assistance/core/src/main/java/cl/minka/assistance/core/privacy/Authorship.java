package cl.minka.assistance.core.privacy;

import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;

/** Who wrote the rows of a table. Erasing makes that person nobody; what was written stays with what it is about. */
public abstract class Authorship implements HeldData {
    private final String kind;
    private final String purpose;
    private final String written;
    private final List<Told> told;
    private final String when;
    private final String erasing;

    /**
     * @param written entity {@code e} and the condition that {@code :account} wrote it, as JPQL has it after FROM
     * @param told what is told of a row, before the moment of its writing
     * @param when attribute with that moment, in milliseconds
     * @param erasing statement in SQL whose parameter is the account
     */
    protected Authorship(String kind, String purpose, String written, List<Told> told, String when, String erasing) {
        this.kind = kind;
        this.purpose = purpose;
        this.written = written;
        this.told = told;
        this.when = when;
        this.erasing = erasing;
    }

    /** An attribute, and the name under which it is told. */
    public record Told(String attribute, String name) {}

    @Override
    public List<Holding> find(EntityManager manager, Subject subject) {
        long rows = manager.createQuery("SELECT COUNT(e.id) FROM " + written, Long.class)
                .setParameter("account", subject.account())
                .getSingleResult();
        return rows == 0 ? List.of() : List.of(new Holding("assistance", kind, rows, purpose));
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(EntityManager manager, Subject subject) {
        StringBuilder query = new StringBuilder("SELECT e." + when);
        told.forEach(one -> query.append(", e.").append(one.attribute()));
        query.append(" FROM ")
                .append(written)
                .append(" ORDER BY e.")
                .append(when)
                .append(", e.id");
        List<Map<String, Object>> rows = manager
                .createQuery(query.toString(), Object[].class)
                .setParameter("account", subject.account())
                .getResultList()
                .stream()
                .map(this::row)
                .toList();
        return rows.isEmpty() ? Map.of() : Map.of(kind, rows);
    }

    private Map<String, Object> row(Object[] values) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int n = 0; n < told.size(); n++) {
            row.put(told.get(n).name(), values[n + 1]);
        }
        row.put(when, Instant.ofEpochMilli((Long) values[0]).toString());
        return row;
    }

    @Override
    public int erase(EntityManager manager, Subject subject) {
        return manager.createNativeQuery(erasing)
                .setParameter(1, subject.account())
                .executeUpdate();
    }
}
