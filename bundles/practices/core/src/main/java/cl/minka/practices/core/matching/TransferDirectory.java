package cl.minka.practices.core.matching;

import cl.minka.kernel.Fault;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.jpa.strategy.StrategyShelf;
import cl.minka.kernel.jpa.strategy.StrategyShelf.Installed;
import cl.minka.kernel.jpa.strategy.VersionPin;
import cl.minka.kernel.plugin.PluginGuard;
import cl.minka.kernel.plugin.PluginVersion;
import cl.minka.plugin.transfer.TransferStrategy;
import cl.minka.practices.matching.StrategyAbsent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The transfer strategies that are there at this moment. */
@Component(service = TransferDirectory.class)
public final class TransferDirectory {
    private final StrategyShelf<TransferStrategy> shelf;

    @Activate
    public TransferDirectory(@Reference PluginGuard guard) {
        this.shelf = new StrategyShelf<>(guard);
    }

    /**
     * The newest of that id and those versions.
     *
     * @throws Refusal when there is none, or it was stopped
     */
    Installed<TransferStrategy> find(String id, Optional<String> versions) {
        return shelf.newest(id, VersionPin.of(versions)).orElseThrow(() -> absent(id, versions));
    }

    private Refusal absent(String id, Optional<String> versions) {
        List<String> there = shelf.versions(id);
        if (versions.isPresent() && !there.isEmpty()) {
            return new Refusal(
                    Kind.UNAVAILABLE,
                    "practices.strategy-version-absent",
                    Map.of("strategy", id, "wanted", versions.get(), "there", String.join(", ", there)));
        }
        return shelf.isStopped(id) ? TransferRefusals.stopped(id) : new StrategyAbsent(id);
    }

    /** What the strategy, if it is there now, forbids of these parameters. */
    List<Fault> faults(String pointer, String id, Optional<String> versions, Map<String, Object> parameters) {
        return shelf.newest(id, VersionPin.of(versions))
                .map(strategy -> strategy.schema().faults(pointer, "practices.parameter.", parameters))
                .orElse(List.of());
    }

    List<Installed<TransferStrategy>> of(PluginVersion plugin) {
        return shelf.of(plugin);
    }

    boolean isOfferedWithout(PluginVersion plugin, String id, Optional<String> versions) {
        return shelf.isOfferedWithout(plugin, id, VersionPin.of(versions));
    }

    @Reference(
            service = TransferStrategy.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addStrategy(ComponentServiceObjects<TransferStrategy> services, ServiceReference<TransferStrategy> reference) {
        shelf.add(services, reference);
    }

    void removeStrategy(ServiceReference<TransferStrategy> reference) {
        shelf.remove(reference);
    }

    void put(Object key, Installed<TransferStrategy> strategy) {
        shelf.put(key, strategy);
    }

    void remove(Object key) {
        shelf.remove(key);
    }
}
