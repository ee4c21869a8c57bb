package cl.minka.practices.matching;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The transfer strategy that a municipality is served by when it names none.
 *
 * @param strategy its id; empty for the platform's usual ones
 * @param versions interval ({@code [1.2,2.0)}) or exact version that is accepted; empty for the newest
 * @param parameters as the JSON Schema of the strategy allows
 * @param version 0 while nothing was chosen
 */
public record TransferChoice(
        Optional<String> strategy, Optional<String> versions, Map<String, Object> parameters, long version) {
    public TransferChoice {
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(versions, "versions");
        parameters = Map.copyOf(parameters);
    }

    /** The platform's usual strategies. */
    public static TransferChoice usual() {
        return new TransferChoice(Optional.empty(), Optional.empty(), Map.of(), 0);
    }
}
