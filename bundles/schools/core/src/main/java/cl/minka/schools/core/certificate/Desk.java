package cl.minka.schools.core.certificate;

import cl.minka.kernel.Caller;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.notice.Notices;
import cl.minka.kernel.people.Accounts;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.certificate.Certificate;
import cl.minka.schools.certificate.CertificateContent;
import cl.minka.schools.certificate.CertificateRefused;
import cl.minka.schools.core.attendance.Names;
import cl.minka.schools.core.offer.EditionEntity;
import cl.minka.schools.core.offer.Offers;
import cl.minka.schools.core.persistence.SchoolTransactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Changes certificates of an edition by what was found of its people. People are judged before the transaction, which holds the edition's
 * row and begins again when anything that they were judged by has changed since.
 */
@Component(service = Desk.class)
public final class Desk {
    private static final int ATTEMPTS = 5;

    private final SchoolTransactions transactions;
    private final EligibilityManager eligibilities;
    private final ContentOffice contents;
    private final Accounts accounts;
    private final Notices notices;
    private final Clock clock;
    private final Numbers numbers = new Numbers();

    @Activate
    public Desk(
            @Reference SchoolTransactions transactions,
            @Reference EligibilityManager eligibilities,
            @Reference ContentOffice contents,
            @Reference Accounts accounts,
            @Reference Notices notices,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.eligibilities = eligibilities;
        this.contents = contents;
        this.accounts = accounts;
        this.notices = notices;
        this.clock = clock;
    }

    /** What one piece of work has at hand. */
    record Work(
            EntityManager manager,
            EditionEntity edition,
            Findings findings,
            CertificateContent content,
            Map<String, CertificateEntity> last,
            Ledger ledger,
            Instant now,
            Names names,
            Numbers numbers) {
        List<CertificateEntity> issue(List<Ledger.Order> orders) {
            List<CertificateEntity> issued = ledger.issue(orders, content, numbers);
            manager.flush();
            return issued;
        }

        List<Certificate> records(Collection<CertificateEntity> all) {
            Map<String, String> people = CertificateStore.people(
                    manager, all.stream().map(CertificateEntity::enrolment).toList());
            return all.stream()
                    .map(one -> one.toRecord(people.get(one.enrolment()), names))
                    .toList();
        }
    }

    /** Findings were made of what is no longer so. */
    private static final class Outdated extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Outdated() {
            super(null, null, false, false);
        }
    }

    /**
     * Runs the work until nothing has changed under it.
     *
     * @param edition one that is there, and that the caller may change
     */
    <T> T run(Caller caller, String edition, Function<Work, T> work) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Findings findings = eligibilities.findings(edition);
            CertificateContent content = contents.of(edition);
            Names names = names(caller, edition);
            try {
                return transactions.change(caller, manager -> {
                    CertificateStore.lock(manager, edition);
                    if (!Stamps.of(manager, edition).equals(findings.stamp())
                            || !Stamps.seats(manager, edition).equals(findings.taken())) {
                        throw new Outdated();
                    }
                    EditionEntity entity = Offers.edition(manager, edition);
                    Instant now = Times.now(clock);
                    Ledger ledger = new Ledger(manager, entity, caller, now, notices);
                    Work at = new Work(
                            manager,
                            entity,
                            findings,
                            content,
                            CertificateStore.last(manager, edition),
                            ledger,
                            now,
                            names,
                            numbers);
                    T result = work.apply(at);
                    return new Done<>(result, ledger.close());
                });
            } catch (Outdated e) {
                continue;
            }
        }
        throw CertificateRefused.changing();
    }

    /** User names of all who issued or revoked any of the edition, and of the caller. */
    Names names(Caller caller, String edition) {
        Set<Long> ids = new HashSet<>(Set.of(caller.account()));
        transactions
                .read(manager -> manager.createQuery(
                                "SELECT DISTINCT c.issuedBy, c.revokedBy FROM CertificateEntity c WHERE c.edition = :edition",
                                Object[].class)
                        .setParameter("edition", edition)
                        .getResultList())
                .forEach(row -> ids.addAll(List.of((Long) row[0], (Long) row[1])));
        ids.removeIf(id -> id <= 0);
        return Names.of(accounts, ids);
    }

    static void requireTakingPlace(EditionEntity edition) {
        EditionDraft.State state = edition.state();
        if (state == EditionDraft.State.DRAFT || state == EditionDraft.State.CANCELLED) {
            throw CertificateRefused.notTakingPlace(state.name().toLowerCase(Locale.ROOT));
        }
    }
}
