package cl.minka.contest.rest;

import cl.minka.contest.Appeal;
import cl.minka.kernel.rest.Required;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** The answer to an appeal: what is decided, and the reasons. */
@JsonIgnoreProperties({
    "number",
    "contest",
    "initiative",
    "externalId",
    "title",
    "municipalities",
    "municipality",
    "grounds",
    "filedAt",
    "answeredAt"
})
public record AppealAnswerBody(Appeal.State state, String answer) {
    Appeal.Answer toAnswer() {
        return new Appeal.Answer(state == null ? Appeal.State.FILED : state, Required.text(answer));
    }
}
