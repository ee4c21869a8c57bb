package cl.minka.studies.rest.collection;

import cl.minka.kernel.rest.Required;
import cl.minka.studies.collection.SurveyDraft;
import cl.minka.studies.collection.SurveyDraft.Quota;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A survey as clients write it; the study is said once, when it is made. */
@JsonIgnoreProperties({"id", "wave", "status", "responses", "complete", "reason", "createdAt", "changedAt"})
public record SurveyBody(
        String study,
        String title,
        String questionnaire,
        Integer form,
        Integer sample,
        Instant opensAt,
        Instant closesAt,
        Boolean publicLink,
        Long target,
        List<QuotaBody> quotas) {
    SurveyDraft toDraft() {
        new Required()
                .check("/questionnaire", questionnaire)
                .check("/form", form)
                .orThrow();
        return new SurveyDraft(
                Optional.ofNullable(title),
                questionnaire,
                form,
                Optional.ofNullable(sample),
                Optional.ofNullable(opensAt),
                Optional.ofNullable(closesAt),
                Boolean.TRUE.equals(publicLink),
                Optional.ofNullable(target),
                Required.list(quotas).stream().map(QuotaBody::toQuota).toList());
    }

    /** At most so many complete responses with this value. */
    public record QuotaBody(String variable, String value, Long most) {
        Quota toQuota() {
            return new Quota(Required.text(variable), Required.text(value), most == null ? 0 : most);
        }
    }
}
