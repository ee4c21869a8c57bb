package cl.minka.schools.core.certificate;

import cl.minka.kernel.Caller;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.certificate.Certificate.Cause;
import cl.minka.schools.certificate.Certificates.Reviewed;
import cl.minka.schools.certificate.Eligibility;
import cl.minka.schools.core.persistence.SchoolTransactions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Looks at certificates again after corrections: revokes what no longer holds, and issues again what was revoked so and holds again. What
 * a person revoked stays revoked.
 *
 * <p>Which editions are to be looked at follows from what is stored: the state by which each was judged is kept with it.
 */
@Component(service = Reviewer.class)
public final class Reviewer {
    private final SchoolTransactions transactions;
    private final Desk desk;
    private final Clock clock;

    @Activate
    public Reviewer(@Reference SchoolTransactions transactions, @Reference Desk desk, @Reference Clock clock) {
        this.transactions = transactions;
        this.desk = desk;
        this.clock = clock;
    }

    /** Whoever asks. */
    Reviewed review(Caller caller, String edition) {
        return desk.run(caller, edition, this::review);
    }

    /** The same unless nothing has changed since the last time. */
    void reviewIfStale(Caller caller, String edition) {
        boolean stale = transactions.read(manager -> {
            List<?> judged = manager.createNativeQuery("SELECT stamp FROM certificate_review WHERE edition = ?")
                    .setParameter(1, edition)
                    .getResultList();
            return !judged.isEmpty() && !judged.get(0).equals(Stamps.of(manager, edition));
        });
        if (stale) {
            review(caller, edition);
        }
    }

    private Reviewed review(Desk.Work work) {
        List<CertificateEntity> fallen = new ArrayList<>();
        List<Ledger.Order> risen = new ArrayList<>();
        List<String> holding = new ArrayList<>();
        int looked = 0;
        boolean cancelled = work.edition().state() == EditionDraft.State.CANCELLED;
        for (CertificateEntity one : work.last().values()) {
            Optional<Eligibility> who =
                    Optional.ofNullable(work.findings().all().get(one.enrolment()));
            boolean holds = who.filter(Eligibility::eligible).isPresent();
            if (one.isValid()) {
                looked++;
                if (holds) {
                    holding.add(one.enrolment());
                } else if (who.isPresent()) {
                    fallen.add(one);
                }
            } else if (holds
                    && !cancelled
                    && one.cause().filter(Cause.NO_LONGER_HOLDS::equals).isPresent()) {
                risen.add(new Ledger.Order(who.get(), Optional.of(one)));
            }
        }
        work.ledger().revoke(fallen, Cause.NO_LONGER_HOLDS, "");
        List<CertificateEntity> issued = work.issue(risen);
        work.ledger().complete(holding);
        if (!work.last().isEmpty()) {
            Stamps.keep(work.manager(), work.edition().id(), work.findings().stamp(), clock.millis());
        }
        work.manager().flush();
        return new Reviewed(looked, work.records(fallen), work.records(issued));
    }

    /** Editions after that one that were judged by another state than the present. */
    Stamps.Stale stale(String after, int most) {
        return transactions.read(manager -> Stamps.stale(manager, after, most));
    }
}
