package cl.minka.kernel.rest.platform;

import java.util.Map;

/**
 * An installed strategy.
 *
 * @param bundle symbolic name of the bundle it comes from
 * @param parameters JSON Schema 2020-12
 */
public record PluginView(
        PluginKind kind,
        String id,
        String version,
        String name,
        String description,
        String bundle,
        Map<String, Object> parameters,
        State state) {
    /** What a strategy is for. */
    public enum PluginKind {
        SCORING,
        TRANSFER
    }

    /** Whether it can be used. */
    public enum State {
        ACTIVE
    }
}
