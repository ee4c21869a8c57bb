package cl.minka.contest.rest;

import cl.minka.contest.ScoringChoice;
import java.util.Map;
import java.util.Optional;

/** The strategy that ranks, as clients read and write it; {@code mean} by default. */
public record ScoringView(Optional<String> strategy, Map<String, Object> parameters) {
    static final ScoringView UNSAID = new ScoringView(Optional.empty(), Map.of());

    static ScoringView of(ScoringChoice choice) {
        return new ScoringView(Optional.of(choice.strategy()), choice.parameters());
    }

    ScoringChoice toChoice() {
        return new ScoringChoice(strategy.orElse("mean"), JsonValues.withoutNulls(parameters));
    }
}
