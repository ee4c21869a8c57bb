package cl.minka.runtime.rest.host;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/**
 * What a server must not be without: every extension that the required bundles declare, above all the one that
 * decides who may do what. Nothing is served without them.
 */
final class Completeness {
    private final BundleContext context;
    private final ServiceComponentRuntime components;
    private final List<String> required;

    Completeness(BundleContext context, ServiceComponentRuntime components, List<String> required) {
        this.context = context;
        this.components = components;
        this.required = required;
    }

    boolean requires(String bundle) {
        return required.contains(bundle);
    }

    /** Names of required bundles that do not run and of their extensions that are not there. */
    List<String> missing(Collection<Published> present) {
        Set<String> names = present.stream().map(Published::name).collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        for (String name : required) {
            Optional<Bundle> bundle = running(name);
            if (bundle.isEmpty()) {
                missing.add(name);
            } else {
                components.getComponentDescriptionDTOs(bundle.get()).stream()
                        .filter(Completeness::isExtension)
                        .map(component -> component.implementationClass)
                        .filter(extension -> !names.contains(extension))
                        .forEach(missing::add);
            }
        }
        return missing;
    }

    private Optional<Bundle> running(String name) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .filter(bundle -> (bundle.getState() & (Bundle.STARTING | Bundle.ACTIVE)) != 0)
                .findFirst();
    }

    private static boolean isExtension(ComponentDescriptionDTO component) {
        return component.defaultEnabled
                && Boolean.parseBoolean(String.valueOf(component.properties.get("osgi.jaxrs.extension")));
    }
}
