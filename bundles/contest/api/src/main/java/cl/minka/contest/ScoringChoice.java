package cl.minka.contest;

import java.util.Map;
import java.util.Optional;

/**
 * The strategy that ranks.
 *
 * @param strategy id of a strategy, such as {@code mean}
 * @param version the versions that may rank, as OSGi writes a range ({@code [1.2,2.0)}), or exactly one ({@code 1.2.0}); the newest that
 *     is installed when left out
 * @param parameters values of JSON: text, numbers, booleans, lists, maps
 */
public record ScoringChoice(String strategy, Optional<String> version, Map<String, Object> parameters) {
    public ScoringChoice {
        version = version == null ? Optional.empty() : version;
        parameters = Map.copyOf(parameters);
    }

    /** Of whatever version. */
    public ScoringChoice(String strategy, Map<String, Object> parameters) {
        this(strategy, Optional.empty(), parameters);
    }
}
