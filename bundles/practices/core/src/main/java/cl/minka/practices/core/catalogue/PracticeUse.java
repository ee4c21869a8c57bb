package cl.minka.practices.core.catalogue;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import java.util.Map;
import javax.persistence.EntityManager;

/** What agreements do to the practice that is learnt in them. */
public final class PracticeUse {
    private PracticeUse() {}

    /** Refuses to remove a practice that others learn from or learnt from. */
    static void requireUnused(EntityManager manager, String practice) {
        long agreements = manager.createQuery(
                        "SELECT COUNT(t.id) FROM TransferEntity t WHERE t.practice = :practice", Long.class)
                .setParameter("practice", practice)
                .getSingleResult();
        if (agreements > 0) {
            throw new Refusal(Kind.CONFLICT, "practices.practice-in-use", Map.of("agreements", agreements));
        }
    }

    /** Stores how many municipalities took it over; the change to tell. */
    public static Change adopted(EntityManager manager, String practice, String municipality, int adoptions) {
        manager.createQuery("UPDATE PracticeEntity p SET p.adoptions = :adoptions, p.version = p.version + 1"
                        + " WHERE p.id = :practice AND p.adoptions <> :adoptions")
                .setParameter("adoptions", adoptions)
                .setParameter("practice", practice)
                .executeUpdate();
        return Change.of("practices.practice-adopted", "practices/" + practice, municipality)
                .facts(Map.of("practice", practice));
    }
}
