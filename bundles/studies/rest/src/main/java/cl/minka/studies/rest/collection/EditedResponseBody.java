package cl.minka.studies.rest.collection;

import cl.minka.kernel.rest.Required;
import cl.minka.studies.collection.ResponseDraft;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A response as it should be from now on, and why. */
@JsonIgnoreProperties({
    "place",
    "instance",
    "channel",
    "device",
    "consent",
    "receivedAt",
    "changedAt",
    "edition",
    "attachments"
})
public record EditedResponseBody(
        String unit,
        Integer form,
        Boolean complete,
        String interviewer,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Map<String, Object> answers,
        String reason) {
    ResponseDraft toDraft() {
        new Required().check("/answers", answers).orThrow();
        return new ResponseDraft(
                Optional.empty(),
                Optional.ofNullable(unit),
                Optional.ofNullable(form),
                complete == null || complete,
                Optional.ofNullable(interviewer),
                startedAt == null ? Optional.empty() : startedAt,
                endedAt == null ? Optional.empty() : endedAt,
                answers);
    }
}
