package cl.minka.studies.rest.fieldwork;

import cl.minka.kernel.rest.Required;
import cl.minka.studies.fieldwork.OutcomeCode.Mode;
import cl.minka.studies.fieldwork.OutcomeDraft;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;

/** What came of an attempt; final unless it says otherwise. */
public record OutcomeBody(String code, @JsonProperty("final") Boolean last, Mode mode, Instant at, String note) {
    OutcomeDraft toDraft() {
        return new OutcomeDraft(
                Required.text(code),
                !Boolean.FALSE.equals(last),
                Optional.ofNullable(mode),
                Optional.ofNullable(at),
                Required.text(note));
    }
}
