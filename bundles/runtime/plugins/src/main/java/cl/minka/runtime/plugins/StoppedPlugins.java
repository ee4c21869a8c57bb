package cl.minka.runtime.plugins;

import cl.minka.kernel.Caller;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.plugin.PluginFailure;
import cl.minka.kernel.plugin.PluginInstallation;
import cl.minka.kernel.plugin.PluginInstallation.State;
import cl.minka.kernel.plugin.PluginListener;
import cl.minka.kernel.plugin.PluginRegister;
import cl.minka.kernel.plugin.PluginVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes into register and journal that the guard stopped a plugin. */
@Component(service = PluginListener.class)
public final class StoppedPlugins implements PluginListener {
    private static final Logger LOG = LoggerFactory.getLogger(StoppedPlugins.class);

    private final PluginRegister register;

    @Activate
    public StoppedPlugins(@Reference PluginRegister register) {
        this.register = register;
    }

    @Override
    public void failed(PluginVersion plugin, PluginFailure.Reason reason) {
        // the guard counts and logs it
    }

    @Override
    public void stopped(PluginVersion plugin, int abandonments) {
        try {
            for (PluginInstallation installation : register.all()) {
                if (installation.state() == State.ACTIVE
                        && installation.bundles().stream()
                                .anyMatch(bundle -> bundle.plugin().equals(plugin))) {
                    register.write(
                            Caller.system("plugin-guard"),
                            installation.with(State.STOPPED, "abandoned"),
                            List.of(Change.of(
                                            "kernel.plugin-stopped",
                                            "plugins/features/" + installation.feature() + "/" + installation.version(),
                                            "amuch")
                                    .fields(Set.of("state"))
                                    .state(plugin.toString())
                                    .facts(Map.of("abandonments", Integer.toString(abandonments)))));
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("It could not be written down that plugin {} was stopped", plugin, e);
        }
    }
}
