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
    PluginView with(State newState) {
        return new PluginView(kind, id, version, name, description, bundle, parameters, newState);
    }

    /** What a strategy is for. */
    public enum PluginKind {
        SCORING,
        TRANSFER
    }

    /** Whether it can be used. */
    public enum State {
        ACTIVE,
        /** It is being tried; nobody gets it yet. */
        CHECKING,
        /** Another version took its place. */
        RETIRED,
        /** It did not pass its checks. */
        REFUSED,
        /** It was abandoned too often. */
        STOPPED
    }
}
