package cl.minka.runtime.plugins;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Dependency;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.FeaturesService.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Karaf's features, as far as plugins need them. No bundle is refreshed for a plugin: nothing else depends on one. */
@Component(service = FeatureShop.class)
public final class FeatureShop {
    private static final String STRATEGY = "minka.strategy.id";
    private static final int TRIES = 100;
    private static final long PAUSE_MILLIS = 50;
    private static final int DEEPEST = 20;

    private final FeaturesService features;
    private final BundleContext context;

    @Activate
    public FeatureShop(@Reference FeaturesService features, BundleContext context) {
        this.features = features;
        this.context = context;
    }

    /**
     * Makes a repository known.
     *
     * @return whether it was not before
     */
    boolean add(String source) {
        try {
            URI uri = new URI(source);
            if (features.getRepository(uri) != null) {
                features.refreshRepository(uri);
                return false;
            }
            features.addRepository(uri);
            return true;
        } catch (URISyntaxException e) {
            throw new PluginRefusal("kernel.plugin.bad-source", Map.of("source", source));
        } catch (Exception e) {
            throw new PluginRefusal("kernel.plugin.unreadable", Map.of("what", source, "why", PluginRefusal.words(e)));
        }
    }

    /** Makes a repository unknown again; what is installed stays. */
    void forget(String source) {
        try {
            features.removeRepository(new URI(source), false);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    Feature find(String name, String version) {
        try {
            return Optional.ofNullable(features.getFeature(name, version))
                    .filter(found ->
                            found.getName().equals(name) && found.getVersion().equals(version))
                    .orElseThrow(() -> new PluginRefusal(
                            "kernel.plugin.unknown-feature", Map.of("feature", name, "version", version)));
        } catch (PluginRefusal e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isInstalled(String name, String version) {
        try {
            Feature feature = features.getFeature(name, version);
            return feature != null && feature.getVersion().equals(version) && features.isInstalled(feature);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the bundles come from that the feature, and what it depends on that is not yet there, brings. */
    List<String> locations(Feature feature) {
        List<String> locations = new ArrayList<>();
        gather(feature, locations, 0);
        return locations;
    }

    private void gather(Feature feature, List<String> locations, int depth) {
        for (BundleInfo bundle : feature.getBundles()) {
            if (!locations.contains(bundle.getLocation())) {
                locations.add(bundle.getLocation());
            }
        }
        for (Dependency dependency : depth < DEEPEST ? feature.getDependencies() : List.<Dependency>of()) {
            try {
                Feature needed = features.getFeature(dependency.getName(), dependency.getVersion());
                if (needed != null && !features.isInstalled(needed)) {
                    gather(needed, locations, depth + 1);
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    void install(String name, String version) {
        try {
            features.installFeature(name, version, EnumSet.of(Option.NoAutoRefreshBundles));
        } catch (Exception e) {
            throw new PluginRefusal(
                    "kernel.plugin.unresolved",
                    Map.of("feature", name, "version", version, "why", PluginRefusal.words(e)));
        }
    }

    void uninstall(String name, String version) {
        try {
            if (isInstalled(name, version)) {
                features.uninstallFeature(name, version, EnumSet.of(Option.NoAutoRefreshBundles));
            }
        } catch (Exception e) {
            throw new PluginRefusal(
                    "kernel.plugin.not-uninstalled",
                    Map.of("feature", name, "version", version, "why", PluginRefusal.words(e)));
        }
    }

    /** Whether one of these bundles brings a strategy; waits a little for it to start. */
    boolean bringsStrategy(Set<String> bundles) {
        for (int tried = 0; tried < TRIES; tried++) {
            for (Bundle bundle : context.getBundles()) {
                if (bundles.contains(bundle.getSymbolicName() + "/" + bundle.getVersion()) && hasStrategy(bundle)) {
                    return true;
                }
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private static boolean hasStrategy(Bundle bundle) {
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        for (ServiceReference<?> service : services == null ? new ServiceReference<?>[0] : services) {
            if (service.getProperty(STRATEGY) != null) {
                return true;
            }
        }
        return false;
    }
}
