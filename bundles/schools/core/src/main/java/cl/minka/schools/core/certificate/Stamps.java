package cl.minka.schools.core.certificate;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;

/**
 * The state of all that certificates of an edition follow from, as a text: the versions of the edition, its attendance and its grades. It
 * is different whenever one of them was changed, so what was judged before can be told from what was not.
 */
final class Stamps {
    private static final String STATE = "SELECT e.id, e.version,"
            + " (SELECT SUM(s.version) FROM attendance_session s WHERE s.edition = e.id),"
            + " (SELECT SUM(p.version) FROM assessment_plan p WHERE p.edition = e.id)";

    private Stamps() {}

    /** Of an edition that is there. */
    static String of(EntityManager manager, String edition) {
        List<?> rows = manager.createNativeQuery(STATE + " FROM edition e WHERE e.id = ?")
                .setParameter(1, edition)
                .getResultList();
        return text((Object[]) rows.get(0));
    }

    /** Who has a seat, as a text that is different whenever anybody came, went or became another. */
    static String seats(EntityManager manager, String edition) {
        Object[] row = (Object[])
                manager.createNativeQuery("SELECT COUNT(n.id), SUM(n.version) FROM enrolment n WHERE n.edition = ?")
                        .setParameter(1, edition)
                        .getResultList()
                        .get(0);
        return number(row[0]) + "/" + number(row[1]);
    }

    /** Editions after that one, in order, whose certificates were judged by another state than the present; and how far was looked. */
    static Stale stale(EntityManager manager, String after, int most) {
        List<?> rows = manager.createNativeQuery(STATE
                        + ", r.stamp FROM certificate_review r, edition e WHERE e.id = r.edition AND r.edition > ?"
                        + " ORDER BY r.edition")
                .setParameter(1, after)
                .setMaxResults(most)
                .getResultList();
        List<String> stale = rows.stream()
                .map(Object[].class::cast)
                .filter(row -> !text(row).equals(row[4]))
                .map(row -> (String) row[0])
                .toList();
        Optional<String> last =
                rows.size() < most ? Optional.empty() : Optional.of((String) ((Object[]) rows.get(rows.size() - 1))[0]);
        return new Stale(stale, last);
    }

    /** @param next where to go on; empty at the end */
    record Stale(List<String> editions, Optional<String> next) {}

    private static String text(Object[] row) {
        return number(row[1]) + "/" + number(row[2]) + "/" + number(row[3]);
    }

    private static long number(Object sum) {
        return sum == null ? 0 : ((Number) sum).longValue();
    }

    /** Keeps by which state an edition was judged; under its lock. */
    static void keep(EntityManager manager, String edition, String stamp, long now) {
        int changed = manager.createNativeQuery(
                        "UPDATE certificate_review SET stamp = ?, reviewed_at = ? WHERE edition = ?")
                .setParameter(1, stamp)
                .setParameter(2, now)
                .setParameter(3, edition)
                .executeUpdate();
        if (changed == 0) {
            manager.createNativeQuery("INSERT INTO certificate_review (edition, stamp, reviewed_at) VALUES (?, ?, ?)")
                    .setParameter(1, edition)
                    .setParameter(2, stamp)
                    .setParameter(3, now)
                    .executeUpdate();
        }
    }
}
