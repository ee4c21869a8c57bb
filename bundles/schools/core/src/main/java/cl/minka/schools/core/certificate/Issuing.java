package cl.minka.schools.core.certificate;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.schools.certificate.Certificate.Cause;
import cl.minka.schools.certificate.CertificateRefused;
import cl.minka.schools.certificate.Certificates.Issued;
import cl.minka.schools.certificate.Eligibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Issues certificates to all who are eligible, or to those named. */
final class Issuing {
    private Issuing() {}

    /** @param confirmed otherwise nothing is stored */
    static Issued run(Desk.Work work, List<String> enrolments, boolean confirmed) {
        Desk.requireTakingPlace(work.edition());
        requireEligible(work, enrolments);
        List<Eligibility> addressed = enrolments.isEmpty()
                ? List.copyOf(work.findings().all().values())
                : work.findings().of(enrolments);
        List<Eligibility> refused = new ArrayList<>();
        List<Ledger.Order> due = new ArrayList<>();
        List<CertificateEntity> held = new ArrayList<>();
        for (Eligibility who : addressed) {
            Optional<CertificateEntity> last = Optional.ofNullable(work.last().get(who.enrolment()));
            if (last.filter(CertificateEntity::isValid).isPresent()) {
                held.add(last.get());
            } else if (enrolments.isEmpty() && isDecided(last)) {
                continue;
            } else if (who.eligible()) {
                due.add(new Ledger.Order(who, last));
            } else {
                refused.add(who);
            }
        }
        List<Eligibility> proposed =
                confirmed ? List.of() : due.stream().map(Ledger.Order::who).toList();
        List<CertificateEntity> issued = confirmed ? work.issue(due) : List.of();
        if (!issued.isEmpty() && work.last().isEmpty()) {
            Stamps.keep(
                    work.manager(),
                    work.edition().id(),
                    work.findings().stamp(),
                    work.now().toEpochMilli());
        }
        List<CertificateEntity> all = new ArrayList<>(held);
        all.addAll(issued);
        work.findings().inOrder(all);
        return new Issued(work.records(all), proposed, issued.size(), refused);
    }

    /** What a person revoked for a reason is issued again only to who is named. */
    private static boolean isDecided(Optional<CertificateEntity> last) {
        return last.flatMap(CertificateEntity::cause)
                .filter(Cause.DECISION::equals)
                .isPresent();
    }

    /** All that are named must be there, and be eligible. */
    private static void requireEligible(Desk.Work work, List<String> enrolments) {
        List<Fault> unknown = new ArrayList<>();
        List<Fault> unmet = new ArrayList<>();
        for (int n = 0; n < enrolments.size(); n++) {
            String pointer = "/enrolments/" + n;
            Optional<Eligibility> who = work.findings().find(enrolments.get(n));
            if (who.isEmpty()) {
                unknown.add(Fault.at(pointer, "schools.not-on-sheet"));
            } else if (who.get().certificate().isEmpty()) {
                unmet.addAll(Findings.reasons(pointer, who.get()));
            }
        }
        InvalidInput.throwIfAny(unknown);
        if (!unmet.isEmpty()) {
            throw CertificateRefused.notEligible(unmet);
        }
    }
}
