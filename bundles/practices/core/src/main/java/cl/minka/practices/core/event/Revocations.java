package cl.minka.practices.core.event;

import cl.minka.kernel.Caller;
import cl.minka.kernel.paper.Papers;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.event.EventCertificate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Revokes the papers of certificates that were taken back, after the change that took them back was stored. */
@Component(service = Revocations.class)
public final class Revocations {
    private static final int AT_ONCE = 500;

    private final PracticeTransactions transactions;
    private final Papers papers;

    @Activate
    public Revocations(@Reference PracticeTransactions transactions, @Reference Papers papers) {
        this.transactions = transactions;
        this.papers = papers;
    }

    /** All that are due; what a crash left undone is done the next time. */
    void run() {
        List<RegistrationEntity> due = transactions.read(manager -> manager.createQuery(
                        "SELECT r FROM RegistrationEntity r WHERE r.revokeDue = 1", RegistrationEntity.class)
                .setMaxResults(AT_ONCE)
                .getResultList());
        Caller system = Caller.system("practices.certificates");
        due.forEach(
                one -> papers.revoke(system, EventCertificate.PAPER, EventCertificate.resource(one.event(), one.id())));
        if (!due.isEmpty()) {
            transactions.quietly(manager -> manager.createQuery(
                            "UPDATE RegistrationEntity r SET r.revokeDue = 0 WHERE r.id IN :ids AND r.certifiedAt = 0")
                    .setParameter(
                            "ids", due.stream().map(RegistrationEntity::id).toList())
                    .executeUpdate());
        }
    }
}
