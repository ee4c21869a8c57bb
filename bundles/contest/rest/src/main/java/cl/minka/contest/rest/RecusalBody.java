package cl.minka.contest.rest;

import cl.minka.kernel.rest.Required;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/** Why a member takes no part: the reason, or an object that has it. */
@Schema(
        description = "The reason, or an object that has it",
        oneOf = {String.class, ReasonBody.class})
public record RecusalBody(String reason) {
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public RecusalBody(@JsonProperty("reason") String reason) {
        this.reason = Required.text(reason);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static RecusalBody because(String reason) {
        return new RecusalBody(reason);
    }
}
