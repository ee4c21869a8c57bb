package cl.minka.practices.rest;

import cl.minka.kernel.rest.Required;
import cl.minka.practices.transfer.HoursEntry;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Whether the other side agrees with hours that were written down. */
@JsonIgnoreProperties({"number", "from", "to", "hours", "date", "kind", "note", "statedBy", "statedAt"})
public record HoursAnswerBody(HoursEntry.State state) {
    HoursEntry.State answer() {
        new Required().check("/state", state).orThrow();
        return state;
    }
}
