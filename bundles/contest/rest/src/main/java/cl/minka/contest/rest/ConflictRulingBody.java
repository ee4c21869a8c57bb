package cl.minka.contest.rest;

import cl.minka.contest.Conflict;
import cl.minka.kernel.rest.Required;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;

/** What the organizer rules: {@code confirmed} or {@code dismissed}, and why. */
@JsonIgnoreProperties({"evaluator", "municipality", "conflicts"})
public record ConflictRulingBody(Optional<Conflict.State> state, String reason) {
    Conflict.Ruling toRuling() {
        new Required().check("/state", state).orThrow();
        return new Conflict.Ruling(state.orElseThrow(), Required.text(reason));
    }
}
