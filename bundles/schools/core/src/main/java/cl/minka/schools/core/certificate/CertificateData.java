package cl.minka.schools.core.certificate;

import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import cl.minka.schools.core.people.PersonEntity;
import cl.minka.schools.core.people.PersonStore;
import cl.minka.schools.core.privacy.HeldData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Certificates of people with an account, and who issued and revoked them. That one was issued stays provable by its code: erasing takes the
 * name and the salt of its hash, so that nobody can tell any more whose it was.
 */
@Component(service = HeldData.class)
public final class CertificateData implements HeldData {
    private static final String OWN = "certificates";
    private static final String ISSUED = "certificates-issued";
    private static final String OF_PERSON =
            " WHERE c.enrolment IN (SELECT n.id FROM EnrolmentEntity n WHERE n.person = :person)";

    @Activate
    public CertificateData() {}

    @Override
    public List<Holding> find(EntityManager manager, Subject subject) {
        List<Holding> holdings = new ArrayList<>();
        held(holdings, OWN, own(manager, subject).size(), "schools.certificates");
        held(holdings, ISSUED, issued(manager, subject), "schools.certificates-issued");
        return holdings;
    }

    private static void held(List<Holding> holdings, String kind, long records, String purpose) {
        if (records > 0) {
            holdings.add(new Holding("schools", kind, records, purpose));
        }
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(EntityManager manager, Subject subject) {
        Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
        List<CertificateEntity> own = own(manager, subject);
        if (!own.isEmpty()) {
            all.put(OWN, own.stream().map(CertificateData::values).toList());
        }
        long issued = issued(manager, subject);
        if (issued > 0) {
            all.put(ISSUED, List.of(Map.of("records", issued)));
        }
        return all;
    }

    private static Map<String, Object> values(CertificateEntity one) {
        return Map.of(
                "code", CertificateCodes.shown(one.code()),
                "serial", one.serial(),
                "edition", one.edition(),
                "name", one.name(),
                "title", one.content().title(),
                "issuedAt", one.issuedAt().toString(),
                "valid", one.isValid());
    }

    @Override
    public int erase(EntityManager manager, Subject subject) {
        int changed = 0;
        for (String field : List.of("issuedBy", "revokedBy")) {
            changed += manager.createQuery(
                            "UPDATE CertificateEntity c SET c." + field + " = 0 WHERE c." + field + " = :account")
                    .setParameter("account", subject.account())
                    .executeUpdate();
        }
        String person = person(manager, subject);
        return changed + (person.isEmpty() ? 0 : forget(manager, person));
    }

    /** Takes the name from all certificates of a person. */
    public static int forget(EntityManager manager, String person) {
        return manager.createQuery("UPDATE CertificateEntity c SET c.name = '', c.salt = '', c.reason = '',"
                        + " c.version = c.version + 1" + OF_PERSON)
                .setParameter("person", person)
                .executeUpdate();
    }

    private static String person(EntityManager manager, Subject subject) {
        return PersonStore.ofAccount(manager, subject.account())
                .map(PersonEntity::id)
                .orElse("");
    }

    private static List<CertificateEntity> own(EntityManager manager, Subject subject) {
        return manager.createQuery(
                        "SELECT c FROM CertificateEntity c" + OF_PERSON + " ORDER BY c.issuedAt, c.code",
                        CertificateEntity.class)
                .setParameter("person", person(manager, subject))
                .getResultList();
    }

    private static long issued(EntityManager manager, Subject subject) {
        return manager.createQuery(
                        "SELECT COUNT(c.code) FROM CertificateEntity c WHERE c.issuedBy = :account OR c.revokedBy = :account",
                        Long.class)
                .setParameter("account", subject.account())
                .getSingleResult();
    }
}
