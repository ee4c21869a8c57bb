package cl.minka.kernel.plugin;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What an administrator wants installed.
 *
 * @param source address of its features repository, such as {@code mvn:org.ejemplo/estrategia/1.0.0/xml/features}
 * @param sha256 hashes that the files of its bundles may have, in hexadecimal; empty for whatever they have
 * @param trusted whether it may run in the platform's process
 * @param replace whether it takes the place of the versions of the feature that are active; otherwise they stay beside it
 */
public record PluginOrder(
        String feature, String version, Optional<String> source, Set<String> sha256, boolean trusted, boolean replace) {
    public PluginOrder {
        Objects.requireNonNull(feature, "feature");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(source, "source");
        sha256 = Set.copyOf(sha256);
    }
}
