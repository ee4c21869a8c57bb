package cl.minka.runtime.plugins;

import cl.minka.kernel.plugin.PluginOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What the operator asks of the files of a plugin before they are installed. */
@Component(service = PluginPolicy.class, configurationPid = "cl.minka.plugins.policy")
@Designate(ocd = PluginPolicy.Config.class)
public final class PluginPolicy {
    private static final String API = "cl.minka.plugin.";

    private final BundleContext context;
    private final List<String> sources;
    private final Optional<Path> keyStore;
    private final char[] password;
    private final Clock clock;

    /** What an operator sets. */
    @ObjectClassDefinition(
            localization = "OSGI-INF/l10n/plugins",
            name = "%policy.name",
            description = "%policy.description")
    public @interface Config {
        @AttributeDefinition(name = "%policy.sources.name", description = "%policy.sources.description")
        String sources() default "mvn:,file:,https:";

        @AttributeDefinition(name = "%policy.signatures.name", description = "%policy.signatures.description")
        boolean signatures() default false;

        @AttributeDefinition(name = "%policy.keystore.name", description = "%policy.keystore.description")
        String keystore() default "etc/plugins.p12";

        @AttributeDefinition(name = "%policy.password.name", description = "%policy.password.description")
        String _password() default "";
    }

    @Activate
    public PluginPolicy(BundleContext context, Config config, @Reference Clock clock) {
        this.context = context;
        this.sources = Arrays.stream(config.sources().split(","))
                .map(String::strip)
                .filter(source -> !source.isEmpty())
                .toList();
        this.keyStore = config.signatures()
                ? Optional.of(Path.of(System.getProperty("karaf.base", ".")).resolve(config.keystore()))
                : Optional.empty();
        this.password = config._password().toCharArray();
        this.clock = clock;
    }

    /** @throws PluginRefusal when plugins may not come from there */
    void checkSource(String source) {
        if (sources.stream().noneMatch(source::startsWith)) {
            throw new PluginRefusal(
                    "kernel.plugin.source-forbidden", Map.of("source", source, "allowed", String.join(", ", sources)));
        }
    }

    /** @throws PluginRefusal with the first thing that is wrong with the file */
    void check(PluginOrder order, FetchedBundle bundle) {
        String name = bundle.artifact().plugin().toString();
        if (!order.sha256().isEmpty()
                && order.sha256().stream().noneMatch(hash -> hash.toLowerCase(Locale.ROOT)
                        .equals(bundle.artifact().sha256()))) {
            throw new PluginRefusal(
                    "kernel.plugin.wrong-hash",
                    Map.of("bundle", name, "sha256", bundle.artifact().sha256()));
        }
        keyStore.ifPresent(store -> checkSignature(store, name, bundle));
        for (ImportClause wanted : bundle.imports()) {
            if (wanted.name().startsWith(API) && !wanted.optional()) {
                checkOffered(name, wanted);
            }
        }
    }

    private void checkSignature(Path store, String name, FetchedBundle bundle) {
        try {
            Signatures.of(store, password, clock).firstUnsigned(bundle.file()).ifPresent(entry -> {
                throw new PluginRefusal("kernel.plugin.not-signed", Map.of("bundle", name, "entry", entry));
            });
        } catch (IOException e) {
            throw new PluginRefusal(
                    "kernel.plugin.no-keystore",
                    Map.of("keystore", store.getFileName().toString(), "why", PluginRefusal.words(e)));
        }
    }

    private void checkOffered(String bundle, ImportClause wanted) {
        List<String> offered = Arrays.stream(context.getBundles())
                .map(one -> one.adapt(BundleRevision.class))
                .filter(Objects::nonNull)
                .flatMap(revision -> revision.getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream())
                .filter(capability ->
                        wanted.name().equals(capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)))
                .map(PluginPolicy::version)
                .distinct()
                .toList();
        if (offered.stream().map(Version::parseVersion).noneMatch(wanted.range()::includes)) {
            throw new PluginRefusal(
                    offered.isEmpty() ? "kernel.plugin.api-absent" : "kernel.plugin.api-range",
                    Map.of(
                            "bundle", bundle,
                            "package", wanted.name(),
                            "wanted", wanted.range().toString(),
                            "offered", String.join(", ", offered)));
        }
    }

    private static String version(BundleCapability capability) {
        Object version = capability.getAttributes().get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE);
        return version == null ? "0.0.0" : version.toString();
    }
}
