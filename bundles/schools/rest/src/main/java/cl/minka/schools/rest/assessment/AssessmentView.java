package cl.minka.schools.rest.assessment;

import cl.minka.kernel.rest.TableShape;
import cl.minka.schools.assessment.AssessmentBook;
import cl.minka.schools.assessment.Grade;
import cl.minka.schools.assessment.GradeDraft;
import cl.minka.schools.assessment.Instrument;
import java.util.List;

/** The assessment of an edition; in {@code finals} a grade is null while one is missing. */
public record AssessmentView(
        String edition, List<Instrument> instruments, List<GradeView> grades, List<AssessmentBook.Final> finals) {
    static final TableShape<Grade> TABLE = TableShape.<Grade>named("assessments")
            .column("enrolment", Grade::enrolment)
            .column("person", Grade::person)
            .column("instrument", Grade::instrument)
            .column("grade", grade -> grade.draft().grade())
            .column("status", grade -> grade.draft().status())
            .column("product", grade -> grade.draft().product().map(GradeDraft.Product::title))
            .column("changedAt", Grade::changedAt);

    static AssessmentView of(AssessmentBook book) {
        return new AssessmentView(
                book.edition(),
                book.instruments(),
                book.grades().stream().map(GradeView::of).toList(),
                book.finals());
    }
}
