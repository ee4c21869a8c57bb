package cl.minka.contest.rest;

import cl.minka.contest.Initiatives.ScreeningDraft;
import cl.minka.contest.Screening;
import cl.minka.kernel.rest.Required;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;

/** A decision on eligibility as the organiser writes it; one reason may stand without a list. */
@JsonIgnoreProperties({"cureUntil", "decidedAt"})
public record ScreeningBody(
        Screening.Decision decision,
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> reasons,
        List<String> fields,
        Optional<Integer> cureWorkingDays,
        Optional<Boolean> pending) {
    ScreeningDraft toDraft() {
        new Required().check("/decision", decision).orThrow();
        return new ScreeningDraft(
                decision, Required.list(reasons), Required.list(fields), cureWorkingDays, pending.orElse(false));
    }
}
