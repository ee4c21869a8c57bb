package cl.minka.schools.core.assessment;

import cl.minka.kernel.Caller;
import cl.minka.schools.assessment.AssessmentRefused;
import cl.minka.schools.assessment.GradeDraft;
import cl.minka.schools.assessment.Grades;
import cl.minka.schools.assessment.Instrument;
import cl.minka.schools.assessment.Progress;
import cl.minka.schools.assessment.ProgressBook;
import cl.minka.schools.attendance.AttendanceFigures;
import cl.minka.schools.core.attendance.Sheet;
import cl.minka.schools.core.attendance.Sheets;
import cl.minka.schools.core.offer.EditionManager;
import cl.minka.schools.core.offer.Offers;
import cl.minka.schools.core.persistence.SchoolTransactions;
import cl.minka.schools.enrolment.Enrolment;
import cl.minka.schools.people.Roster;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells how far people are. */
@Component(service = {ProgressBook.class, Grades.class})
public final class ProgressManager implements ProgressBook, Grades {
    private static final GradeDraft NOTHING =
            new GradeDraft(Optional.empty(), Optional.empty(), Optional.empty(), "", Map.of());

    private final SchoolTransactions transactions;
    private final Sheets sheets;
    private final Roster roster;
    private final AttendanceFigures figures;

    @Activate
    public ProgressManager(
            @Reference SchoolTransactions transactions,
            @Reference Sheets sheets,
            @Reference Roster roster,
            @Reference AttendanceFigures figures) {
        this.transactions = transactions;
        this.sheets = sheets;
        this.roster = roster;
        this.figures = figures;
    }

    @Override
    public List<Progress> of(Caller caller, String edition) {
        return all(edition, sheets.of(caller, edition));
    }

    @Override
    public Progress own(Caller caller, String edition) {
        transactions.read(manager -> EditionManager.visible(manager, caller, edition));
        String person = roster.ofAccount(caller.account())
                .orElseThrow(AssessmentRefused::noSeat)
                .id();
        return all(edition, sheets.of(edition)).stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElseThrow(AssessmentRefused::noSeat);
    }

    @Override
    public Map<String, Reached> of(String edition) {
        Scores scores = scores(edition);
        FinalGrade rule = new FinalGrade(scores.instruments());
        Map<String, Reached> all = new LinkedHashMap<>();
        sheets.of(edition).rows().forEach(who -> all.put(who.id(), rule.of(scores.of(who))));
        return all;
    }

    static Map<String, GradeDraft> drafts(Map<String, GradeEntity> grades) {
        Map<String, GradeDraft> all = new HashMap<>();
        grades.forEach((instrument, grade) -> all.put(instrument, grade.draft()));
        return all;
    }

    private record Scores(int sessions, List<Instrument> instruments, Map<String, Map<String, GradeEntity>> grades) {
        Map<String, GradeDraft> of(Enrolment who) {
            return drafts(grades.getOrDefault(who.id(), Map.of()));
        }
    }

    private Scores scores(String edition) {
        return transactions.read(manager -> new Scores(
                Offers.edition(manager, edition).draft().sessions().size(),
                GradeStore.instruments(manager, edition),
                GradeStore.grades(manager, edition)));
    }

    private List<Progress> all(String edition, Sheet sheet) {
        Scores scores = scores(edition);
        FinalGrade rule = new FinalGrade(scores.instruments());
        Map<String, AttendanceFigures.Attended> attended = figures.of(edition);
        return sheet.rows().stream()
                .map(who -> {
                    Map<String, GradeDraft> grades = scores.of(who);
                    return new Progress(
                            edition,
                            who.id(),
                            who.person(),
                            sheet.name(who),
                            scores.sessions(),
                            attended.getOrDefault(who.id(), AttendanceFigures.Attended.of(0, Set.of(), 0)),
                            rule.of(grades),
                            scores.instruments().stream()
                                    .map(one -> new Progress.Step(
                                            one.id(), one.title(), one.kind(), grades.getOrDefault(one.id(), NOTHING)))
                                    .toList());
                })
                .toList();
    }
}
