package cl.minka.schools.core.certificate;

import cl.minka.schools.core.people.PersonStore;
import cl.minka.schools.core.persistence.SchoolTransactions;
import cl.minka.schools.record.CertifiedRecords;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells learning records which enrolments have a certificate that stands. */
@Component(service = CertifiedRecords.class)
public final class CertifiedEnrolments implements CertifiedRecords {
    private final SchoolTransactions transactions;

    @Activate
    public CertifiedEnrolments(@Reference SchoolTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Map<String, String> codes(Collection<String> enrolments) {
        return transactions.read(manager -> {
            Map<String, String> codes = new HashMap<>();
            PersonStore.inParts(enrolments, part -> manager.createQuery(
                            "SELECT c.enrolment, c.code FROM CertificateEntity c"
                                    + " WHERE c.enrolment IN :ids AND c.revokedAt = 0",
                            Object[].class)
                    .setParameter("ids", part)
                    .getResultList()
                    .forEach(row -> codes.put((String) row[0], (String) row[1])));
            return codes;
        });
    }
}
