package cl.minka.runtime.guard.process;

import cl.minka.kernel.plugin.PluginCall;
import cl.minka.kernel.plugin.PluginFailure.Reason;
import cl.minka.runtime.guard.Bundles;
import cl.minka.runtime.guard.NoAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;

/**
 * Reads from bundles and components what a process needs, without running anything of the plugin: copies of its jar, of the jar of
 * the contract, and of the few classes of ours that listen.
 */
public final class BundlePlans implements Plans {
    /** A reference that Declarative Services adds to each component by itself. */
    private static final String EVERY_COMPONENT_HAS = "osgi.ds.satisfying.condition";

    private static final Set<String> JDK = ModuleLayer.boot().modules().stream()
            .flatMap(module -> module.getPackages().stream())
            .collect(Collectors.toUnmodifiableSet());

    private final BundleContext context;
    private final ServiceComponentRuntime components;
    private final Copies copies;

    public BundlePlans(BundleContext context, ServiceComponentRuntime components, Path folder) {
        this.context = context;
        this.components = components;
        this.copies = new Copies(folder, context.getBundle());
    }

    /** A bundle was replaced or taken away: what was copied of it is old. */
    public void forget(Bundle bundle) {
        copies.forget(bundle);
    }

    @Override
    public Plan of(PluginCall<?, ?, ?> call) throws NoAnswer {
        Bundle plugin = Bundles.find(context, call.plugin())
                .orElseThrow(() -> NoAnswer.because(Reason.CLOSED, "its bundle is not there"));
        Bundle contract = Optional.ofNullable(FrameworkUtil.getBundle(call.contract()))
                .orElseThrow(() -> unfit("the contract is of no bundle"));
        ComponentDescriptionDTO component = components.getComponentDescriptionDTO(plugin, call.component());
        if (component == null) {
            throw unfit("no component " + call.component());
        }
        checkNeeds(component);
        checkWires(plugin, contract);
        List<Path> classPath = new ArrayList<>();
        try {
            classPath.add(copies.ofOurs());
            classPath.addAll(copies.of(contract));
            classPath.addAll(copies.of(plugin));
        } catch (IOException | IllegalStateException e) {
            throw unfit("its jar can not be copied: " + e.getMessage());
        }
        String activation = component.activate == null ? "" : component.activate;
        return new Plan(classPath, component.implementationClass, activation);
    }

    /** Nobody would give it services or configuration. */
    private static void checkNeeds(ComponentDescriptionDTO component) throws NoAnswer {
        for (ReferenceDTO reference : component.references) {
            if (!reference.name.equals(EVERY_COMPONENT_HAS)) {
                throw unfit("component " + component.name + " has a reference " + reference.name);
            }
        }
        if (component.init > 0) {
            throw unfit("component " + component.name + " has " + component.init + " constructor parameters");
        }
        if (component.activationFields.length > 0) {
            throw unfit("component " + component.name + " has activation fields");
        }
    }

    /** All that it gets from others must be of the JDK or of the contract. */
    private static void checkWires(Bundle plugin, Bundle contract) throws NoAnswer {
        BundleWiring wiring = plugin.adapt(BundleWiring.class);
        if (wiring == null) {
            throw NoAnswer.because(Reason.CLOSED, "its bundle is not resolved");
        }
        for (BundleWire wire : wiring.getRequiredWires(null)) {
            if (wire.getProvider().getBundle().equals(contract)) {
                continue;
            }
            String space = wire.getCapability().getNamespace();
            Object name = wire.getCapability().getAttributes().get(space);
            boolean isForeign = space.equals(PackageNamespace.PACKAGE_NAMESPACE) && !JDK.contains(name)
                    || space.equals(BundleNamespace.BUNDLE_NAMESPACE);
            if (isForeign) {
                throw unfit("needs " + name + " of "
                        + wire.getProvider().getBundle().getSymbolicName());
            }
        }
    }

    private static NoAnswer unfit(String detail) {
        return NoAnswer.because(Reason.NOT_ISOLABLE, detail);
    }
}
