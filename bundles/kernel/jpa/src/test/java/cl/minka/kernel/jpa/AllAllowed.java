package cl.minka.kernel.jpa;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.plugin.StrategyPermission;
import cl.minka.kernel.plugin.StrategyPermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everyone may choose every strategy, until a test says otherwise. */
public final class AllAllowed implements StrategyPermissions {
    private final Map<String, Set<String>> only = new HashMap<>();

    public void allow(String strategy, Set<String> organizations) {
        only.put(strategy, organizations);
    }

    @Override
    public StrategyPermission get(String kind, String strategy) {
        return new StrategyPermission(kind, strategy, Optional.ofNullable(only.get(strategy)), 0);
    }

    @Override
    public StrategyPermission put(
            Caller caller, String kind, String strategy, Optional<Set<String>> organizations, Expected expected) {
        throw new UnsupportedOperationException();
    }
}
