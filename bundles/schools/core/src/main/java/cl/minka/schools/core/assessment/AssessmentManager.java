package cl.minka.schools.core.assessment;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.people.Accounts;
import cl.minka.schools.assessment.AssessmentBook;
import cl.minka.schools.assessment.AssessmentDraft;
import cl.minka.schools.assessment.AssessmentRefused;
import cl.minka.schools.assessment.Assessments;
import cl.minka.schools.assessment.Grade;
import cl.minka.schools.assessment.GradeDraft;
import cl.minka.schools.assessment.Grades;
import cl.minka.schools.assessment.Instrument;
import cl.minka.schools.core.attendance.Names;
import cl.minka.schools.core.attendance.Sheet;
import cl.minka.schools.core.attendance.Sheets;
import cl.minka.schools.core.offer.EditionManager;
import cl.minka.schools.core.persistence.SchoolTransactions;
import cl.minka.schools.enrolment.Enrolment;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps instruments and grades. */
@Component(service = Assessments.class)
public final class AssessmentManager implements Assessments {
    private static final int ENTRIES = 5_000;

    private final SchoolTransactions transactions;
    private final Sheets sheets;
    private final Accounts accounts;
    private final Clock clock;

    @Activate
    public AssessmentManager(
            @Reference SchoolTransactions transactions,
            @Reference Sheets sheets,
            @Reference Accounts accounts,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.sheets = sheets;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What is on record, as it was read. */
    private record Shown(List<Instrument> instruments, Map<String, Map<String, GradeEntity>> grades, long version) {}

    @Override
    public AssessmentBook get(Caller caller, String edition) {
        Sheet sheet = sheets.of(caller, edition);
        return book(edition, sheet, transactions.read(manager -> shown(manager, edition)));
    }

    @Override
    public AssessmentBook put(Caller caller, String edition, AssessmentDraft draft, Expected expected) {
        Sheet sheet = sheets.of(caller, edition);
        GradeStore.prepare(transactions, edition);
        Shown after = transactions.change(caller, manager -> {
            Grading grading =
                    new Grading(manager, EditionManager.taughtBy(manager, caller, edition), caller, Times.now(clock));
            long version = grading.plan().version();
            if (version > 0 || expected.stated()) {
                expected.check(sheet.version(version));
            }
            List<Instrument> instruments = draft.instruments().orElseGet(grading.plan()::instruments);
            List<Seat> seats = check(sheet, instruments, draft);
            grading.instruments(instruments);
            for (Seat seat : seats) {
                grading.write(seat.who(), seat.instrument(), seat.draft());
            }
            var changes = grading.done();
            manager.flush();
            return new Done<>(
                    new Shown(instruments, grading.grades(), grading.plan().version()), changes);
        });
        return book(edition, sheet, after);
    }

    /** A grade that is known to be right. */
    private record Seat(Enrolment who, Instrument instrument, GradeDraft draft) {}

    private static List<Seat> check(Sheet sheet, List<Instrument> instruments, AssessmentDraft draft) {
        AssessmentCheck check = new AssessmentCheck();
        check.instruments(instruments);
        if (draft.grades().size() > ENTRIES) {
            check.fault("/grades", "schools.too-many-grades");
        }
        List<Seat> seats = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int n = 0; n < draft.grades().size(); n++) {
            AssessmentDraft.Entry entry = draft.grades().get(n);
            String pointer = "/grades/" + n;
            Optional<Enrolment> who = sheet.find(entry.who());
            Optional<Instrument> instrument = entry.instrument().isEmpty() && instruments.size() == 1
                    ? Optional.of(instruments.get(0))
                    : find(instruments, entry.instrument());
            if (who.isEmpty()) {
                check.fault(pointer + "/enrolment", entry.who().isEmpty() ? "kernel.required" : "schools.not-on-sheet");
            }
            if (instrument.isEmpty()) {
                check.fault(
                        pointer + "/instrument",
                        entry.instrument().isEmpty() ? "kernel.required" : "schools.unknown-instrument");
            }
            if (who.isPresent() && instrument.isPresent()) {
                if (!seen.add(who.get().id() + " " + instrument.get().id())) {
                    check.twice(pointer, entry.who());
                }
                check.grade(pointer, instrument.get(), entry.draft());
                seats.add(new Seat(who.get(), instrument.get(), entry.draft()));
            }
        }
        check.throwIfAny();
        return seats;
    }

    @Override
    public Grade grade(Caller caller, String edition, String instrument, String enrolment) {
        GradeEntity found = transactions.read(manager -> {
            EditionManager.taughtBy(manager, caller, edition);
            return Optional.ofNullable(manager.find(GradeEntity.class, new WorkKey(edition, enrolment, instrument)))
                    .orElseThrow(AssessmentRefused::noGrade);
        });
        return found.toRecord(Names.of(accounts, List.of(found.account())));
    }

    @Override
    public Grade put(
            Caller caller, String edition, String instrument, String enrolment, GradeDraft draft, Expected expected) {
        Sheet sheet = sheets.of(caller, edition);
        Enrolment who = sheet.find(enrolment).orElseThrow(AssessmentRefused::noSeat);
        GradeStore.prepare(transactions, edition);
        GradeEntity written = transactions.change(caller, manager -> {
            Grading grading =
                    new Grading(manager, EditionManager.taughtBy(manager, caller, edition), caller, Times.now(clock));
            Instrument by = find(grading.plan().instruments(), instrument).orElseThrow(AssessmentRefused::noInstrument);
            grading.grade(who, by).ifPresentOrElse(one -> expected.check(one.version()), () -> expected.checkAbsent());
            AssessmentCheck check = new AssessmentCheck();
            check.grade("", by, draft);
            check.throwIfAny();
            GradeEntity grade = grading.write(who, by, draft);
            return new Done<>(grade, grading.done());
        });
        return written.toRecord(Names.of(accounts, List.of(written.account())));
    }

    private static Optional<Instrument> find(List<Instrument> instruments, String id) {
        return instruments.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static Shown shown(EntityManager manager, String edition) {
        return new Shown(
                GradeStore.instruments(manager, edition),
                GradeStore.grades(manager, edition),
                GradeStore.plan(manager, edition).map(PlanEntity::version).orElse(0L));
    }

    private AssessmentBook book(String edition, Sheet sheet, Shown shown) {
        Names names = Names.of(
                accounts,
                shown.grades().values().stream()
                        .flatMap(one -> one.values().stream())
                        .map(GradeEntity::account)
                        .toList());
        List<Grade> grades = new ArrayList<>();
        List<AssessmentBook.Final> finals = new ArrayList<>();
        FinalGrade rule = new FinalGrade(shown.instruments());
        for (Enrolment who : sheet.rows()) {
            Map<String, GradeEntity> own = shown.grades().getOrDefault(who.id(), Map.of());
            shown.instruments().stream()
                    .map(instrument -> own.get(instrument.id()))
                    .filter(grade -> grade != null)
                    .forEach(grade -> grades.add(grade.toRecord(names)));
            Grades.Reached reached = rule.of(ProgressManager.drafts(own));
            finals.add(new AssessmentBook.Final(
                    who.id(), who.person(), sheet.name(who), reached.finalGrade(), reached.productAccepted()));
        }
        return new AssessmentBook(edition, shown.instruments(), grades, finals, sheet.version(shown.version()));
    }
}
