package cl.minka.runtime.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Ready when every bundle of Minka is active and every component of theirs has what it needs. */
@Component(
        service = HealthCheck.class,
        property = {"hc.name=bundles", "hc.tags=ready"})
public final class BundlesCheck implements HealthCheck {
    private final BundleContext context;
    private final ServiceComponentRuntime components;

    @Activate
    public BundlesCheck(BundleContext context, @Reference ServiceComponentRuntime components) {
        this.context = context;
        this.components = components;
    }

    @Override
    public Result execute() {
        List<String> reasons = new ArrayList<>();
        int count = 0;
        for (Bundle bundle : context.getBundles()) {
            String name = bundle.getSymbolicName();
            if (name == null || !name.startsWith("cl.minka.") || isStrategy(name)) {
                continue;
            }
            count++;
            if (bundle.getState() != Bundle.ACTIVE) {
                reasons.add(name + " is not active");
            } else {
                components.getComponentDescriptionDTOs(bundle).forEach(component -> collect(component, reasons));
            }
        }
        return reasons.isEmpty()
                ? new Result(Result.Status.OK, count + " bundles")
                : new Result(Result.Status.CRITICAL, String.join(", ", reasons));
    }

    /** Strategies may be stopped, also by the guard: all else works without them, and whoever wants one is told. */
    private static boolean isStrategy(String name) {
        return name.startsWith("cl.minka.scoring.") || name.startsWith("cl.minka.transfer.");
    }

    private void collect(ComponentDescriptionDTO component, List<String> reasons) {
        for (ComponentConfigurationDTO configuration : components.getComponentConfigurationDTOs(component)) {
            if (configuration.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE) {
                List<String> missing = Arrays.stream(configuration.unsatisfiedReferences)
                        .map(reference -> reference.name)
                        .toList();
                reasons.add(component.name + " waits for " + missing);
            } else if (configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
                reasons.add(component.name + " failed");
            }
        }
    }
}
