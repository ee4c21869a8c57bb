package cl.minka.schools.rest.assessment;

import cl.minka.kernel.rest.TableShape;
import cl.minka.schools.assessment.GradeDraft;
import cl.minka.schools.assessment.Instrument;
import cl.minka.schools.assessment.Progress;
import cl.minka.schools.attendance.AttendanceFigures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How far one is; {@code passed} is null while there is no final grade. */
public record ProgressView(
        String edition,
        String enrolment,
        String person,
        String name,
        int sessions,
        int held,
        List<Integer> attended,
        BigDecimal attendance,
        BigDecimal commitment,
        Optional<BigDecimal> finalGrade,
        Optional<Boolean> passed,
        boolean productAccepted,
        List<StepView> steps) {
    private static final BigDecimal PASS = new BigDecimal("4.0");

    static final TableShape<Progress> TABLE = TableShape.<Progress>named("progress")
            .column("enrolment", Progress::enrolment)
            .column("person", Progress::person)
            .column("name", Progress::name)
            .column("held", one -> one.attendance().held())
            .column("attended", one -> one.attendance().attended().size())
            .column("attendance", one -> one.attendance().attendance())
            .column("commitment", one -> one.attendance().commitment())
            .column("finalGrade", one -> one.reached().finalGrade())
            .column("productAccepted", one -> one.reached().productAccepted());

    static ProgressView of(Progress progress) {
        AttendanceFigures.Attended attended = progress.attendance();
        Optional<BigDecimal> grade = progress.reached().finalGrade();
        return new ProgressView(
                progress.edition(),
                progress.enrolment(),
                progress.person(),
                progress.name(),
                progress.sessions(),
                attended.held(),
                attended.attended().stream().sorted().toList(),
                attended.attendance(),
                attended.commitment(),
                grade,
                grade.map(value -> value.compareTo(PASS) >= 0),
                progress.reached().productAccepted(),
                progress.steps().stream().map(StepView::of).toList());
    }

    /** What there is under an instrument. */
    public record StepView(
            String instrument,
            String title,
            Instrument.Kind kind,
            Optional<BigDecimal> grade,
            Optional<GradeDraft.ProductStatus> status,
            Optional<GradeDraft.Product> product,
            String note) {
        static StepView of(Progress.Step step) {
            GradeDraft draft = step.draft();
            return new StepView(
                    step.instrument(),
                    step.title(),
                    step.kind(),
                    draft.grade(),
                    draft.status(),
                    draft.product(),
                    draft.note());
        }
    }
}
