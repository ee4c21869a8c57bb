package cl.minka.schools.rest.assessment;

import cl.minka.kernel.rest.Required;
import cl.minka.schools.assessment.AssessmentDraft;
import cl.minka.schools.assessment.GradeDraft;
import cl.minka.schools.assessment.GradeDraft.ProductStatus;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** A grade as clients write it. */
@JsonIgnoreProperties({"name", "gradedBy", "changedAt"})
public record GradeBody(
        String enrolment,
        String person,
        String instrument,
        BigDecimal grade,
        ProductStatus status,
        ProductBody product,
        String note,
        Map<String, String> rubric) {
    GradeDraft toDraft() {
        Map<String, String> levels = rubric == null ? Map.of() : rubric;
        Required required = new Required();
        levels.forEach((criterion, level) -> required.check("/rubric/" + criterion, level));
        required.orThrow();
        return new GradeDraft(
                Optional.ofNullable(grade),
                Optional.ofNullable(status),
                Optional.ofNullable(product).map(ProductBody::toProduct),
                Required.text(note),
                levels);
    }

    AssessmentDraft.Entry toEntry() {
        return new AssessmentDraft.Entry(
                enrolment == null ? Required.text(person) : enrolment, Required.text(instrument), toDraft());
    }

    /** What was handed in. */
    public record ProductBody(String title, String url) {
        GradeDraft.Product toProduct() {
            return new GradeDraft.Product(Required.text(title), Optional.ofNullable(url));
        }
    }
}
