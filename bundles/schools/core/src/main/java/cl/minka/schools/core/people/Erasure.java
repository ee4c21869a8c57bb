package cl.minka.schools.core.people;

import cl.minka.schools.core.certificate.CertificateData;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;

/**
 * Erases what is held of a person. While enrolments stand on it the record stays without personal data, so that figures of
 * attendance stay right: sex and municipality are kept, and consents as their proof. Otherwise nothing stays.
 */
final class Erasure {
    private final EnrolledPeople enrolled;
    private final List<PersonTraces> traces;

    Erasure(EnrolledPeople enrolled, List<PersonTraces> traces) {
        this.enrolled = enrolled;
        this.traces = traces;
    }

    /** Whether the record stays. Under the locks of the editions. */
    boolean run(EntityManager manager, PersonEntity person, Instant now) {
        String id = person.id();
        Memberships.write(manager, id, Memberships.of(manager, id), Set.of());
        update(manager, "DELETE FROM OfficerEntity o WHERE o.person = :person", id);
        Likenesses.forget(manager, id);
        CertificateData.forget(manager, id);
        NameWords.forget(manager, id);
        traces.forEach(one -> one.erase(manager, id));
        boolean merged = person.state() == PersonEntity.Life.MERGED || isMergedInto(manager, id);
        if (enrolled.leave(manager, id, now) || merged) {
            person.erase(now);
            manager.flush();
            PersonWriter.rename(manager, person);
            Scopes.copy(manager, List.of(person));
            return true;
        }
        update(manager, "DELETE FROM ConsentEntity c WHERE c.person = :person", id);
        update(manager, "DELETE FROM ScopeEntity s WHERE s.person = :person", id);
        manager.remove(person);
        return false;
    }

    private static boolean isMergedInto(EntityManager manager, String id) {
        return manager.createQuery("SELECT COUNT(p.id) FROM PersonEntity p WHERE p.mergedInto = :id", Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }

    private static void update(EntityManager manager, String jpql, String person) {
        manager.createQuery(jpql).setParameter("person", person).executeUpdate();
    }
}
