package cl.minka.practices.matching;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is asked of a strategy.
 *
 * @param strategy its id; empty for the caller's municipality's own choice, else the platform's
 * @param parameters as the JSON Schema of the strategy allows
 * @param region code of two digits: only municipalities of it; empty for all
 * @param limit matches wanted, 1 to 345
 */
public record MatchOrder(
        Optional<String> strategy, Map<String, Object> parameters, Optional<String> region, int limit) {
    public static final int MOST = 345;

    public MatchOrder {
        Objects.requireNonNull(strategy, "strategy");
        parameters = Map.copyOf(parameters);
        Objects.requireNonNull(region, "region");
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit);
        }
    }
}
