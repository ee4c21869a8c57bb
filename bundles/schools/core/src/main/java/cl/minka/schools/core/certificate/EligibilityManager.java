package cl.minka.schools.core.certificate;

import cl.minka.kernel.Caller;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.assessment.Grades;
import cl.minka.schools.attendance.AttendanceFigures;
import cl.minka.schools.certificate.Eligibilities;
import cl.minka.schools.certificate.Eligibility;
import cl.minka.schools.core.attendance.Sheet;
import cl.minka.schools.core.attendance.Sheets;
import cl.minka.schools.core.offer.EditionManager;
import cl.minka.schools.core.offer.Offers;
import cl.minka.schools.core.persistence.SchoolTransactions;
import cl.minka.schools.enrolment.Enrolment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Judges people; reads outside of the transactions of others. */
@Component(service = {Eligibilities.class, EligibilityManager.class})
public final class EligibilityManager implements Eligibilities {
    private final SchoolTransactions transactions;
    private final Sheets sheets;
    private final AttendanceFigures figures;
    private final Grades grades;

    @Activate
    public EligibilityManager(
            @Reference SchoolTransactions transactions,
            @Reference Sheets sheets,
            @Reference AttendanceFigures figures,
            @Reference Grades grades) {
        this.transactions = transactions;
        this.sheets = sheets;
        this.figures = figures;
        this.grades = grades;
    }

    @Override
    public List<Eligibility> of(Caller caller, String edition) {
        transactions.read(manager -> EditionManager.taughtBy(manager, caller, edition));
        return List.copyOf(findings(edition).all().values());
    }

    /** What is known before anybody is judged. */
    private record Known(String stamp, String taken, EditionDraft draft, Map<String, String> certificates) {}

    /** Whoever asks. The stamp is read first: what changes meanwhile makes it an old one. */
    Findings findings(String edition) {
        Known known = transactions.read(manager -> new Known(
                Stamps.of(manager, edition),
                Stamps.seats(manager, edition),
                Offers.edition(manager, edition).draft(),
                CertificateStore.validCodes(manager, edition)));
        Sheet sheet = sheets.of(edition);
        Map<String, AttendanceFigures.Attended> attended = figures.of(edition);
        Map<String, Grades.Reached> reached = grades.of(edition);
        Judge judge = new Judge(known.draft());
        Map<String, Eligibility> all = new LinkedHashMap<>();
        for (Enrolment who : sheet.rows()) {
            all.put(
                    who.id(),
                    new Eligibility(
                            who.id(),
                            who.person(),
                            sheet.name(who),
                            judge.of(
                                    attended.getOrDefault(who.id(), AttendanceFigures.Attended.of(0, Set.of(), 0)),
                                    reached.getOrDefault(who.id(), new Grades.Reached(Optional.empty(), false))),
                            Optional.ofNullable(known.certificates().get(who.id()))));
        }
        return new Findings(known.stamp(), known.taken(), all);
    }
}
