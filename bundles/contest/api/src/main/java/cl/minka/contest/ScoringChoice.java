package cl.minka.contest;

import java.util.Map;

/**
 * The strategy that ranks.
 *
 * @param strategy id of a strategy, such as {@code mean}
 * @param parameters values of JSON: text, numbers, booleans, lists, maps
 */
public record ScoringChoice(String strategy, Map<String, Object> parameters) {
    public ScoringChoice {
        parameters = Map.copyOf(parameters);
    }
}
