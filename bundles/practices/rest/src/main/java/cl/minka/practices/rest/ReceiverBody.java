package cl.minka.practices.rest;

import cl.minka.kernel.rest.Required;
import cl.minka.practices.transfer.Adaptation;
import cl.minka.practices.transfer.MeasuredChange;
import cl.minka.practices.transfer.ReceiverReport;
import cl.minka.practices.transfer.Verdict;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a receiver says of its own learning; what it does not say becomes empty. */
@JsonIgnoreProperties({"municipality", "state", "departure"})
public record ReceiverBody(
        List<AdaptationBody> adaptations,
        List<IndicatorBody> indicators,
        String kept,
        String changed,
        Verdict verdict,
        String why,
        Boolean whyWithheld) {
    ReceiverReport toReport() {
        Required required = new Required();
        List<AdaptationBody> parts = Required.list(adaptations);
        for (int n = 0; n < parts.size(); n++) {
            required.check("/adaptations/" + n + "/choice", parts.get(n).choice());
        }
        required.orThrow();
        return new ReceiverReport(
                parts.stream().map(AdaptationBody::toAdaptation).toList(),
                Required.list(indicators).stream().map(IndicatorBody::toChange).toList(),
                Required.text(kept),
                Required.text(changed),
                Optional.ofNullable(verdict),
                Required.text(why),
                Boolean.TRUE.equals(whyWithheld));
    }

    /** What was done with a component. */
    @JsonIgnoreProperties("core")
    public record AdaptationBody(String component, Adaptation.Choice choice, String note) {
        Adaptation toAdaptation() {
            return new Adaptation(Required.text(component), false, choice, Required.text(note));
        }
    }

    /** An indicator before and after. */
    public record IndicatorBody(
            String indicator,
            String unit,
            BigDecimal before,
            LocalDate beforeOn,
            BigDecimal after,
            LocalDate afterOn,
            String source) {
        MeasuredChange toChange() {
            return new MeasuredChange(
                    Required.text(indicator),
                    Required.text(unit),
                    Optional.ofNullable(before),
                    Optional.ofNullable(beforeOn),
                    Optional.ofNullable(after),
                    Optional.ofNullable(afterOn),
                    Required.text(source));
        }
    }
}
