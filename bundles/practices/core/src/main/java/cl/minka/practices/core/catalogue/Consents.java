package cl.minka.practices.core.catalogue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.jpa.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;

/** Finds and notes what was said of the publication of sheets. */
final class Consents {
    private Consents() {}

    /** Latest first. */
    static List<ConsentEntity> of(EntityManager manager, String practice) {
        return manager.createQuery(
                        "SELECT c FROM ConsentEntity c WHERE c.practice = :practice ORDER BY c.number DESC",
                        ConsentEntity.class)
                .setParameter("practice", practice)
                .getResultList();
    }

    static Optional<ConsentEntity> last(EntityManager manager, String practice) {
        return of(manager, practice).stream().findFirst();
    }

    static ConsentEntity note(
            EntityManager manager, Caller caller, PracticeEntity practice, boolean given, String basis, Instant now) {
        int number = 1 + last(manager, practice.id()).map(ConsentEntity::number).orElse(0);
        ConsentEntity said =
                new ConsentEntity(practice.id(), number, given, caller.account(), sha256(practice.text()), basis, now);
        manager.persist(said);
        return said;
    }

    static void removeAll(EntityManager manager, String practice) {
        manager.createQuery("DELETE FROM ConsentEntity c WHERE c.practice = :practice")
                .setParameter("practice", practice)
                .executeUpdate();
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(CanonicalJson.digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
