package cl.minka.contest.core.ranking;

import cl.minka.contest.Ranking;
import cl.minka.contest.ScoringChoice;
import cl.minka.contest.StrategyAbsent;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.plugin.Gate;
import cl.minka.kernel.plugin.PluginGuard;
import cl.minka.kernel.plugin.PluginVersion;
import cl.minka.plugin.scoring.ScoringStrategy;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The scoring strategies that are there at this moment and may be asked; they come and go while the platform runs. Their objects
 * are made when they are first asked for, by whoever asks in the platform's process: a strategy that is not trusted is never made
 * here.
 */
@Component(service = StrategyDirectory.class)
public final class StrategyDirectory {
    private static final String ID = "minka.strategy.id";
    private static final String PARAMETERS = "minka.strategy.parameters";
    private static final String ANY = "{}";
    private static final Comparator<Installed> NEWEST = Comparator.comparing(Installed::version)
            .thenComparing(Installed::ranking)
            .thenComparing(Installed::bundle);

    private final Map<Object, Installed> installed = new ConcurrentHashMap<>();
    private final Map<Object, LazyStrategy> objects = new ConcurrentHashMap<>();
    private final PluginGuard guard;

    @Activate
    public StrategyDirectory(@Reference PluginGuard guard) {
        this.guard = guard;
    }

    /**
     * The newest strategy of the choice's id and versions.
     *
     * @throws Refusal when there is none, or it was stopped
     */
    Installed find(ScoringChoice choice) {
        String id = choice.strategy();
        return newest(id, VersionPin.of(choice.version())).orElseThrow(() -> absent(id, choice.version()));
    }

    /** The newest of that id. */
    Installed find(String id) {
        return find(new ScoringChoice(id, Map.of()));
    }

    /** The one of that bundle and version, or else the newest of that id. */
    Installed find(Ranking.Strategy made) {
        return open(made.id())
                .filter(strategy -> strategy.bundle().equals(made.bundle()))
                .max(NEWEST)
                .or(() -> newest(made.id(), VersionPin.of(Optional.empty())))
                .orElseThrow(() -> absent(made.id(), Optional.empty()));
    }

    private Refusal absent(String id, Optional<String> pin) {
        if (pin.isPresent() && open(id).findAny().isPresent()) {
            return StrategyRefusals.versionAbsent(
                    id,
                    pin.get(),
                    open(id).map(strategy -> strategy.version().toString())
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        return isStopped(id) ? StrategyRefusals.stopped(id) : new StrategyAbsent(id);
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
        return newest(choice.strategy(), VersionPin.of(choice.version()))
                .map(strategy -> strategy.schema().faults(pointer, choice.parameters()))
                .orElse(List.of());
    }

    /** The newest of every id, in order of id. */
    List<Installed> newestOfEach() {
        return installed.values().stream()
                .map(Installed::id)
                .distinct()
                .sorted()
                .flatMap(id -> newest(id, VersionPin.of(Optional.empty())).stream())
                .toList();
    }

    /** Those of one bundle, whatever their gate says, in order of id. */
    List<Installed> of(PluginVersion plugin) {
        return installed.values().stream()
                .filter(strategy -> strategy.plugin().equals(plugin))
                .sorted(Comparator.comparing(Installed::id))
                .toList();
    }

    /** Whether anyone else than this bundle offers what the choice wants. */
    boolean isOfferedWithout(PluginVersion plugin, ScoringChoice choice) {
        VersionPin pin = VersionPin.of(choice.version());
        return open(choice.strategy())
                .anyMatch(strategy -> !strategy.plugin().equals(plugin) && pin.admits(strategy.version()));
    }

    /** The newest of the choice's id and versions, if there is one. */
    Optional<Installed> newest(ScoringChoice choice) {
        return newest(choice.strategy(), VersionPin.of(choice.version()));
    }

    private Optional<Installed> newest(String id, VersionPin pin) {
        return open(id).filter(strategy -> pin.admits(strategy.version())).max(NEWEST);
    }

    private Stream<Installed> open(String id) {
        return installed.values().stream()
                .filter(strategy -> strategy.id().equals(id) && guard.gate(strategy.plugin()) == Gate.OPEN);
    }

    private boolean isStopped(String id) {
        return installed.values().stream()
                .anyMatch(strategy -> strategy.id().equals(id) && guard.gate(strategy.plugin()) == Gate.STOPPED);
    }

    @Reference(
            service = ScoringStrategy.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addStrategy(ComponentServiceObjects<ScoringStrategy> services, ServiceReference<ScoringStrategy> reference) {
        Bundle bundle = reference.getBundle();
        if (reference.getProperty(ID) instanceof String id && bundle != null) {
            int ranking = reference.getProperty("service.ranking") instanceof Integer number ? number : 0;
            String component = reference.getProperty("component.name") instanceof String name ? name : "";
            String schema = reference.getProperty(PARAMETERS) instanceof String text ? text : ANY;
            Version version = bundle.getVersion();
            PluginVersion plugin = new PluginVersion(bundle.getSymbolicName(), version.toString());
            LazyStrategy object = new LazyStrategy(services);
            objects.put(reference, object);
            put(
                    reference,
                    new Installed(id, plugin, component, object, version, ranking, ParameterSchema.of(id, schema)));
        }
    }

    void removeStrategy(ServiceReference<ScoringStrategy> reference) {
        installed.remove(reference);
        LazyStrategy object = objects.remove(reference);
        if (object != null) {
            object.giveBack();
        }
    }

    void put(Object key, Installed strategy) {
        installed.put(key, strategy);
    }

    void remove(Object key) {
        installed.remove(key);
    }

    /**
     * A strategy that is there.
     *
     * @param component name of the component that it is
     * @param service gives its object; null when it has gone
     */
    record Installed(
            String id,
            PluginVersion plugin,
            String component,
            Supplier<ScoringStrategy> service,
            Version version,
            int ranking,
            ParameterSchema schema) {
        /** {@code symbolic-name/version}. */
        String bundle() {
            return plugin.toString();
        }
    }
}
