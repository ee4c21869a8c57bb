package cl.minka.schools.core.offer;

import cl.minka.kernel.Fault;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.schools.EditionDraft.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.persistence.EntityManager;

/** Which state an edition may go to: a mistake may be corrected while nothing stands on it that the other state denies. */
final class EditionMoves {
    private EditionMoves() {}

    /** The edition is locked: nobody enrols and no certificate is issued until the transaction ends. */
    static void check(EntityManager manager, EditionEntity edition, State to) {
        State from = edition.state();
        if (from == to) {
            return;
        }
        List<Fault> missing = new ArrayList<>();
        if (to == State.DRAFT) {
            none(
                    missing,
                    "enrolments",
                    manager,
                    "SELECT COUNT(n) FROM EnrolmentEntity n WHERE n.edition = :id",
                    edition);
        }
        if (from == State.DRAFT && to == State.CANCELLED) {
            missing.add(Fault.at("/state", "schools.edition-move.never-public"));
        }
        if (from == State.CLOSED || to == State.CANCELLED) {
            none(
                    missing,
                    "certificates",
                    manager,
                    "SELECT COUNT(c) FROM CertificateEntity c WHERE c.edition = :id AND c.revokedAt = 0",
                    edition);
        }
        if (!missing.isEmpty()) {
            throw new Refusal(
                    Kind.CONFLICT,
                    "schools.edition-move-refused",
                    Map.of("state", json(from), "wanted", json(to), "who", "organizer"),
                    missing);
        }
    }

    private static void none(
            List<Fault> missing, String what, EntityManager manager, String jpql, EditionEntity edition) {
        long count = manager.createQuery(jpql, Long.class)
                .setParameter("id", edition.id())
                .getSingleResult();
        if (count > 0) {
            missing.add(Fault.at("/state", "schools.edition-move." + what, "count", count));
        }
    }

    private static String json(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
