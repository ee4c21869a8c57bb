package cl.minka.contest.rest;

import cl.minka.contest.BlindTwin;
import cl.minka.contest.BlindViews.Redactions;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import java.util.Optional;

/** What an organiser decides on a twin. */
@JsonIgnoreProperties({"initiative", "state", "findings", "code", "title", "category", "answers", "attachments"})
public record RedactionsBody(
        Map<String, BlindTwin.Decision> decisions, Map<String, String> edits, Optional<Boolean> clear) {
    Redactions toRedactions() {
        return new Redactions(JsonValues.withoutNulls(decisions), JsonValues.withoutNulls(edits), clear.orElse(false));
    }
}
