package cl.minka.contest.core.search;

import java.util.List;
import javax.persistence.EntityManager;

/** How far what is derived for searches has been brought up to date. */
final class Marks {
    private Marks() {}

    /** Empty text where nothing was ever derived. */
    static String read(EntityManager manager, String contest, Part part) {
        List<?> found = manager.createNativeQuery("SELECT mark FROM search_mark WHERE contest = ? AND part = ?")
                .setParameter(1, contest)
                .setParameter(2, part.column())
                .getResultList();
        return found.isEmpty() ? "" : (String) found.get(0);
    }

    static void write(EntityManager manager, String contest, Part part, String mark) {
        int changed = manager.createNativeQuery("UPDATE search_mark SET mark = ? WHERE contest = ? AND part = ?")
                .setParameter(1, mark)
                .setParameter(2, contest)
                .setParameter(3, part.column())
                .executeUpdate();
        if (changed == 0) {
            manager.createNativeQuery("INSERT INTO search_mark (contest, part, mark) VALUES (?, ?, ?)")
                    .setParameter(1, contest)
                    .setParameter(2, part.column())
                    .setParameter(3, mark)
                    .executeUpdate();
        }
    }
}
