package cl.minka.kernel.plugin;

import java.util.Objects;

/**
 * One version of a plugin: the bundle that brings it.
 *
 * @param bundle symbolic name
 * @param version as OSGi writes it, {@code major.minor.micro.qualifier}
 */
public record PluginVersion(String bundle, String version) {
    public PluginVersion {
        Objects.requireNonNull(bundle, "bundle");
        Objects.requireNonNull(version, "version");
    }

    /** {@code symbolic-name/version}. */
    @Override
    public String toString() {
        return bundle + "/" + version;
    }
}
