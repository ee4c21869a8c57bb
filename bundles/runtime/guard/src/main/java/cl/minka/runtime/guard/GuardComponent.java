package cl.minka.runtime.guard;

import cl.minka.kernel.operation.Measurements;
import cl.minka.kernel.plugin.Gate;
import cl.minka.kernel.plugin.PluginCall;
import cl.minka.kernel.plugin.PluginGuard;
import cl.minka.kernel.plugin.PluginListener;
import cl.minka.kernel.plugin.PluginVersion;
import cl.minka.runtime.guard.process.BundlePlans;
import cl.minka.runtime.guard.process.Folders;
import java.nio.file.Path;
import java.time.Duration;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.BundleListener;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The guard within the framework: its configuration, which may change while calls are under way, and its bundles. */
@Component(service = PluginGuard.class, configurationPid = "cl.minka.plugins")
@Designate(ocd = GuardConfig.class)
public final class GuardComponent implements PluginGuard {
    private static final Logger LOG = LoggerFactory.getLogger(GuardComponent.class);

    private final BundleContext context;
    private final Happenings happenings = new Happenings();
    private final BundlePlans plans;
    private final Guard guard;
    private final BundleListener bundles = this::changed;

    @Activate
    public GuardComponent(GuardConfig config, BundleContext context, @Reference ServiceComponentRuntime components) {
        this.context = context;
        Path folder = Folders.emptied(context.getDataFile("workers").toPath());
        this.plans = new BundlePlans(context, components, folder.resolve("jars"));
        this.guard = new Guard(Limits.of(config), plans, folder.resolve("run"), happenings, this::stop);
        guard.configure(Limits.of(config), config.trusted());
        context.addBundleListener(bundles);
    }

    @Modified
    void modified(GuardConfig config) {
        guard.configure(Limits.of(config), config.trusted());
    }

    @Deactivate
    void deactivate() {
        context.removeBundleListener(bundles);
        guard.close();
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setMeasurements(Measurements service) {
        happenings.measureBy(service);
    }

    void unsetMeasurements(Measurements service) {
        happenings.measureNoMoreBy(service);
    }

    /** Got only when there is something to tell: who listens may need the guard to come into being. */
    @Reference(
            service = PluginListener.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addListener(ServiceReference<PluginListener> listener) {
        happenings.add(listener, () -> context.getService(listener));
    }

    void removeListener(ServiceReference<PluginListener> listener) {
        happenings.remove(listener);
    }

    @Override
    public <S, Q extends Record, A> A call(PluginCall<S, Q, A> call) {
        return guard.call(call);
    }

    @Override
    public Gate gate(PluginVersion plugin) {
        return guard.gate(plugin);
    }

    @Override
    public void set(PluginVersion plugin, Gate gate) {
        guard.set(plugin, gate);
    }

    @Override
    public Hold hold(PluginVersion plugin) {
        return guard.hold(plugin);
    }

    @Override
    public boolean awaitIdle(PluginVersion plugin, Duration most) {
        return guard.awaitIdle(plugin, most);
    }

    @Override
    public boolean isTrusted(String bundle) {
        return guard.isTrusted(bundle);
    }

    @Override
    public void trust(String bundle, boolean trusted) {
        guard.trust(bundle, trusted);
    }

    private void changed(BundleEvent event) {
        Bundle bundle = event.getBundle();
        if (event.getType() == BundleEvent.STARTED) {
            guard.reopen(Bundles.version(bundle));
        } else if (event.getType() == BundleEvent.UPDATED || event.getType() == BundleEvent.UNINSTALLED) {
            guard.forget(Bundles.version(bundle));
            plans.forget(bundle);
        }
    }

    /** For good, until somebody starts it again; on a thread that may hang without harm if the plugin does not let go. */
    private void stop(PluginVersion plugin) {
        Thread thread = new Thread(
                () -> Bundles.find(context, plugin).ifPresent(bundle -> {
                    try {
                        bundle.stop();
                    } catch (BundleException | IllegalStateException e) {
                        LOG.warn("Plugin {} can not be stopped", plugin, e);
                    }
                }),
                "minka-plugin-stop " + plugin.bundle());
        thread.setDaemon(true);
        thread.start();
    }
}
