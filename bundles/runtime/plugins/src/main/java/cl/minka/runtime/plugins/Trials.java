package cl.minka.runtime.plugins;

import cl.minka.kernel.plugin.PluginInstallation.Artifact;
import cl.minka.kernel.plugin.PluginTrial;
import cl.minka.kernel.plugin.PluginTrial.Outcome;
import cl.minka.kernel.plugin.PluginVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleConsumer;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The domains' trials of plugins, together. */
@Component(service = Trials.class)
public final class Trials {
    private final List<PluginTrial> trials = new CopyOnWriteArrayList<>();

    @Reference(
            service = PluginTrial.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addTrial(PluginTrial trial) {
        trials.add(trial);
    }

    void removeTrial(PluginTrial trial) {
        trials.remove(trial);
    }

    List<Outcome> run(List<Artifact> bundles, DoubleConsumer progress) {
        List<Outcome> outcomes = new ArrayList<>();
        int steps = Math.max(1, bundles.size() * trials.size());
        int done = 0;
        for (Artifact bundle : bundles) {
            for (PluginTrial trial : trials) {
                double begun = done;
                outcomes.addAll(trial.tryOut(bundle.plugin(), fraction -> progress.accept((begun + fraction) / steps)));
                progress.accept((double) ++done / steps);
            }
        }
        return outcomes;
    }

    List<String> users(PluginVersion plugin) {
        return trials.stream()
                .flatMap(trial -> trial.users(plugin).stream())
                .distinct()
                .toList();
    }
}
