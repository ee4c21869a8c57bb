package cl.minka.contest.core.ranking;

import cl.minka.contest.Ranking;
import cl.minka.contest.ScoringChoice;
import cl.minka.contest.StrategyAbsent;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.jpa.strategy.StrategyShelf;
import cl.minka.kernel.jpa.strategy.StrategyShelf.Installed;
import cl.minka.kernel.jpa.strategy.VersionPin;
import cl.minka.kernel.plugin.PluginGuard;
import cl.minka.kernel.plugin.PluginVersion;
import cl.minka.plugin.scoring.ScoringStrategy;
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

/** The scoring strategies that are there at this moment and may be asked; they come and go while the platform runs. */
@Component(service = StrategyDirectory.class)
public final class StrategyDirectory {
    /** Begin of the keys that say what is wrong with a parameter. */
    static final String PARAMETER_TEXTS = "contest.parameter.";

    private final StrategyShelf<ScoringStrategy> shelf;

    @Activate
    public StrategyDirectory(@Reference PluginGuard guard) {
        this.shelf = new StrategyShelf<>(guard);
    }

    /**
     * The newest strategy of the choice's id and versions.
     *
     * @throws Refusal when there is none, or it was stopped
     */
    Installed<ScoringStrategy> find(ScoringChoice choice) {
        return newest(choice).orElseThrow(() -> absent(choice.strategy(), choice.version()));
    }

    /** The newest of that id. */
    Installed<ScoringStrategy> find(String id) {
        return find(new ScoringChoice(id, Map.of()));
    }

    /** The one of that bundle and version, or else the newest of that id. */
    Installed<ScoringStrategy> find(Ranking.Strategy made) {
        return shelf.of(made.id(), made.bundle())
                .or(() -> shelf.newest(made.id(), VersionPin.any()))
                .orElseThrow(() -> absent(made.id(), Optional.empty()));
    }

    private Refusal absent(String id, Optional<String> pin) {
        List<String> there = shelf.versions(id);
        if (pin.isPresent() && !there.isEmpty()) {
            return StrategyRefusals.versionAbsent(id, pin.get(), String.join(", ", there));
        }
        return shelf.isStopped(id) ? StrategyRefusals.stopped(id) : new StrategyAbsent(id);
    }

    /**
     * What the strategy, if it is there now, forbids of these parameters.
     *
     * @param pointer where they stand in what the client sent
     */
    public List<Fault> faults(String pointer, ScoringChoice choice) {
        if (!choice.version().map(VersionPin::isWellFormed).orElse(true)) {
            return List.of();
        }
        return newest(choice)
                .map(strategy -> strategy.schema().faults(pointer, PARAMETER_TEXTS, choice.parameters()))
                .orElse(List.of());
    }

    /** The newest of every id, in order of id. */
    List<Installed<ScoringStrategy>> newestOfEach() {
        return shelf.newestOfEach();
    }

    /** Those of one bundle, whatever their gate says, in order of id. */
    List<Installed<ScoringStrategy>> of(PluginVersion plugin) {
        return shelf.of(plugin);
    }

    /** Whether anyone else than this bundle offers what the choice wants. */
    boolean isOfferedWithout(PluginVersion plugin, ScoringChoice choice) {
        return shelf.isOfferedWithout(plugin, choice.strategy(), VersionPin.of(choice.version()));
    }

    /** The newest of the choice's id and versions, if there is one. */
    Optional<Installed<ScoringStrategy>> newest(ScoringChoice choice) {
        return shelf.newest(choice.strategy(), VersionPin.of(choice.version()));
    }

    @Reference(
            service = ScoringStrategy.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addStrategy(ComponentServiceObjects<ScoringStrategy> services, ServiceReference<ScoringStrategy> reference) {
        shelf.add(services, reference);
    }

    void removeStrategy(ServiceReference<ScoringStrategy> reference) {
        shelf.remove(reference);
    }

    void put(Object key, Installed<ScoringStrategy> strategy) {
        shelf.put(key, strategy);
    }

    void remove(Object key) {
        shelf.remove(key);
    }
}
