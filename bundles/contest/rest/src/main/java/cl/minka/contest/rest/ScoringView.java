package cl.minka.contest.rest;

import cl.minka.contest.ScoringChoice;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Optional;

/** The strategy that ranks, as clients read and write it; {@code mean} by default, of the newest version by default. */
public record ScoringView(
        Optional<String> strategy,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> version,
        Map<String, Object> parameters) {
    static final ScoringView UNSAID = new ScoringView(Optional.empty(), Optional.empty(), Map.of());

    static ScoringView of(ScoringChoice choice) {
        return new ScoringView(Optional.of(choice.strategy()), choice.version(), choice.parameters());
    }

    ScoringChoice toChoice() {
        return new ScoringChoice(strategy.orElse("mean"), version, JsonValues.withoutNulls(parameters));
    }
}
