package cl.minka.schools.rest.assessment;

import cl.minka.kernel.rest.Required;
import cl.minka.schools.assessment.AssessmentDraft;
import cl.minka.schools.assessment.Instrument;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Instruments and grades as clients write them; without {@code instruments} those stay as they are. */
@JsonIgnoreProperties({"edition", "finals"})
public record AssessmentBody(List<InstrumentBody> instruments, List<GradeBody> grades) {
    AssessmentDraft toDraft() {
        return new AssessmentDraft(
                Optional.ofNullable(instruments).map(InstrumentBody::all),
                Required.list(grades).stream().map(GradeBody::toEntry).toList());
    }

    /** An instrument; a test that weighs 1 unless it says otherwise, a product weighs 0. */
    public record InstrumentBody(
            String id,
            String title,
            Instrument.Kind kind,
            BigDecimal weight,
            List<CriterionBody> criteria,
            Instant due,
            String recoveryOf) {
        static List<Instrument> all(List<InstrumentBody> bodies) {
            List<Instrument> all = new ArrayList<>();
            bodies.forEach(body -> all.add(body.toInstrument("i" + (all.size() + 1))));
            return all;
        }

        private Instrument toInstrument(String standard) {
            Instrument.Kind by = kind == null ? Instrument.Kind.TEST : kind;
            BigDecimal usual = by == Instrument.Kind.PRODUCT ? BigDecimal.ZERO : BigDecimal.ONE;
            return new Instrument(
                    id == null ? standard : id,
                    Required.text(title),
                    by,
                    weight == null ? usual : weight,
                    Required.list(criteria).stream()
                            .map(CriterionBody::toCriterion)
                            .toList(),
                    Optional.ofNullable(due),
                    Optional.ofNullable(recoveryOf));
        }
    }

    /** A row of a rubric. */
    public record CriterionBody(String id, String name, List<String> levels) {
        Instrument.Criterion toCriterion() {
            return new Instrument.Criterion(Required.text(id), Required.text(name), Required.list(levels));
        }
    }
}
