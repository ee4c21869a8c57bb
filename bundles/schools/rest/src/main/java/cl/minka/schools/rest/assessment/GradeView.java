package cl.minka.schools.rest.assessment;

import cl.minka.schools.assessment.Grade;
import cl.minka.schools.assessment.GradeDraft;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A grade on record. */
public record GradeView(
        String enrolment,
        String person,
        String instrument,
        Optional<BigDecimal> grade,
        Optional<GradeDraft.ProductStatus> status,
        Optional<GradeDraft.Product> product,
        String note,
        Map<String, String> rubric,
        Optional<String> gradedBy,
        Instant changedAt) {
    static GradeView of(Grade grade) {
        GradeDraft draft = grade.draft();
        return new GradeView(
                grade.enrolment(),
                grade.person(),
                grade.instrument(),
                draft.grade(),
                draft.status(),
                draft.product(),
                draft.note(),
                draft.rubric(),
                grade.gradedBy(),
                grade.changedAt());
    }
}
