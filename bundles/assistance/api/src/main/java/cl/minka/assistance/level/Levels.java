package cl.minka.assistance.level;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps service levels. A request keeps the level that it got as it was then: who changes one changes what is promised to requests to
 * come, and to those whose topic or priority changes.
 */
@ProviderType
public interface Levels {
    /** All, by id. */
    List<Level> list(Caller caller);

    Level get(Caller caller, String id);

    /** Makes it, or replaces it. Those who organise for the association only. */
    Level put(Caller caller, Level level, Expected expected);

    void delete(Caller caller, String id, Expected expected);
}
