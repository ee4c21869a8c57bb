package cl.minka.contest.rest;

import cl.minka.contest.InitiativeDraft;
import cl.minka.kernel.rest.Required;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An initiative as a municipality writes it; a draft may be incomplete. */
@JsonIgnoreProperties({
    "id",
    "contest",
    "code",
    "status",
    "number",
    "submittedAt",
    "receipt",
    "screening",
    "attachments",
    "evaluation",
    "createdAt",
    "updatedAt"
})
public record InitiativeBody(
        String title,
        Optional<String> category,
        List<String> municipalities,
        Map<String, Object> answers,
        Optional<LocalDate> startedOn,
        List<Object> team,
        Optional<String> externalId) {
    InitiativeDraft toDraft() {
        return new InitiativeDraft(
                Required.text(title),
                category.filter(text -> !text.isEmpty()),
                Required.list(municipalities),
                JsonValues.exact(answers),
                startedOn,
                Required.list(team),
                externalId.filter(text -> !text.isEmpty()));
    }
}
