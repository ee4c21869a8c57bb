package cl.minka.assistance.rest;

import cl.minka.assistance.given.Activity;
import cl.minka.assistance.given.WorkDraft;
import cl.minka.kernel.rest.Required;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Optional;

/** Work that was done on a request; by the caller unless it says otherwise. */
@JsonIgnoreProperties({"id", "recordedAt"})
public record WorkBody(
        LocalDate date, Activity activity, Integer minutes, Optional<String> remark, Optional<String> staff) {
    WorkDraft toDraft() {
        new Required()
                .check("/date", date)
                .check("/activity", activity)
                .check("/minutes", minutes)
                .orThrow();
        return new WorkDraft(date, activity, minutes, remark.orElse(""), staff);
    }
}
