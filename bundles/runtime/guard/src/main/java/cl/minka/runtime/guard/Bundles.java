package cl.minka.runtime.guard;

import cl.minka.kernel.plugin.PluginVersion;
import java.util.Arrays;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Bundles by name and version. */
public final class Bundles {
    private Bundles() {}

    public static Optional<Bundle> find(BundleContext context, PluginVersion plugin) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> version(bundle).equals(plugin))
                .findFirst();
    }

    static PluginVersion version(Bundle bundle) {
        return new PluginVersion(
                String.valueOf(bundle.getSymbolicName()), bundle.getVersion().toString());
    }
}
