package cl.minka.schools.core.certificate;

import cl.minka.schools.certificate.CertificateRefused;
import cl.minka.schools.core.offer.Offers;
import cl.minka.schools.core.people.PersonStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;

/** Finds certificates. */
final class CertificateStore {
    private CertificateStore() {}

    /** Waits for the turn at an edition, as who changes its enrolments does; comes before any read. */
    static void lock(EntityManager manager, String edition) {
        Offers.lockEdition(manager, edition);
    }

    /** Codes of those that are valid, by enrolment. */
    static Map<String, String> validCodes(EntityManager manager, String edition) {
        Map<String, String> codes = new HashMap<>();
        manager.createQuery(
                        "SELECT c.enrolment, c.code FROM CertificateEntity c WHERE c.edition = :edition AND c.revokedAt = 0",
                        Object[].class)
                .setParameter("edition", edition)
                .getResultList()
                .forEach(row -> codes.put((String) row[0], (String) row[1]));
        return codes;
    }

    /** The last one of each enrolment, by enrolment, in the order in which they were issued. */
    static Map<String, CertificateEntity> last(EntityManager manager, String edition) {
        Map<String, CertificateEntity> last = new LinkedHashMap<>();
        manager.createQuery(
                        "SELECT c FROM CertificateEntity c WHERE c.edition = :edition ORDER BY c.issuedAt, c.serial",
                        CertificateEntity.class)
                .setParameter("edition", edition)
                .getResultList()
                .forEach(one -> last.put(one.enrolment(), one));
        return last;
    }

    /** All of one person in one edition, the oldest first. */
    static List<CertificateEntity> ofEnrolment(EntityManager manager, String enrolment) {
        return manager.createQuery(
                        "SELECT c FROM CertificateEntity c WHERE c.enrolment = :enrolment ORDER BY c.issuedAt, c.serial",
                        CertificateEntity.class)
                .setParameter("enrolment", enrolment)
                .getResultList();
    }

    /** @param typed as a person typed it */
    static CertificateEntity find(EntityManager manager, String typed) {
        return CertificateCodes.read(typed)
                .map(code -> manager.find(CertificateEntity.class, code))
                .orElseThrow(CertificateRefused::notFound);
    }

    static CertificateEntity find(EntityManager manager, String edition, String typed) {
        CertificateEntity found = find(manager, typed);
        if (!found.edition().equals(edition)) {
            throw CertificateRefused.notFound();
        }
        return found;
    }

    /** Whose the enrolments are, by enrolment. */
    static Map<String, String> people(EntityManager manager, Collection<String> enrolments) {
        Map<String, String> people = new HashMap<>();
        PersonStore.inParts(enrolments, part -> manager.createQuery(
                        "SELECT n.id, n.person FROM EnrolmentEntity n WHERE n.id IN :ids", Object[].class)
                .setParameter("ids", part)
                .getResultList()
                .forEach(row -> people.put((String) row[0], (String) row[1])));
        return people;
    }
}
