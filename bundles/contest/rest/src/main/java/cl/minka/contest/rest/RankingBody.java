package cl.minka.contest.rest;

import cl.minka.contest.Rankings.Order;
import cl.minka.contest.ScoringChoice;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What to rank by; what is left out is the contest's own, as long as the strategy is. */
public record RankingBody(
        Optional<String> strategy,
        Optional<String> version,
        Optional<Map<String, Object>> parameters,
        Optional<String> note) {
    /** @param own finds the contest's own choice; asked only when part of it is needed */
    Order toOrder(Supplier<ScoringChoice> own) {
        if (strategy.isEmpty() && version.isEmpty() && parameters.isEmpty()) {
            return new Order(Optional.empty(), note);
        }
        String id = strategy.orElseGet(() -> own.get().strategy());
        Optional<String> range = version.isPresent() || strategy.isPresent()
                ? version
                : own.get().version();
        Map<String, Object> values = JsonValues.withoutNulls(parameters.orElse(Map.of()));
        return new Order(Optional.of(new ScoringChoice(id, range, values)), note);
    }
}
