package cl.minka.kernel.plugin;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who may choose a strategy for his contests and transfers.
 *
 * @param kind {@code scoring} or {@code transfer}
 * @param strategy its id
 * @param organizations {@code amuch} or CUT codes; empty for everyone, an empty set for nobody
 * @param version 0 while nobody said anything
 */
public record StrategyPermission(String kind, String strategy, Optional<Set<String>> organizations, long version) {
    public StrategyPermission {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(strategy, "strategy");
        organizations = organizations.map(Set::copyOf);
    }

    public boolean allows(String organization) {
        return organizations.map(some -> some.contains(organization)).orElse(true);
    }
}
