package cl.minka.kernel.plugin;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** Who may choose which strategies. */
@ProviderType
public interface StrategyPermissions {
    /** For everyone, of version 0, while nobody said anything. */
    StrategyPermission get(String kind, String strategy);

    /** Only for administrators. What is chosen already stays chosen. */
    StrategyPermission put(
            Caller caller, String kind, String strategy, Optional<Set<String>> organizations, Expected expected);
}
