package cl.minka.kernel.jpa.strategy;

import cl.minka.kernel.plugin.Gate;
import cl.minka.kernel.plugin.PluginGuard;
import cl.minka.kernel.plugin.PluginVersion;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.service.component.ComponentServiceObjects;

/**
 * The strategies of one kind that are there at this moment; they come and go while the platform runs. Their objects are made when
 * they are first asked for, by whoever asks in the platform's process: a strategy that is not trusted is never made here.
 *
 * <p>The core of a domain keeps one and hands it what its dynamic reference is told.
 *
 * @param <S> the interface that the strategies implement
 */
public final class StrategyShelf<S> {
    private static final String ID = "minka.strategy.id";
    private static final String PARAMETERS = "minka.strategy.parameters";
    private static final String ANY = "{}";

    /** Replaced as a whole, so that whoever looks sees all of one moment. */
    private final AtomicReference<Map<Object, Installed<S>>> installed = new AtomicReference<>(Map.of());

    private final Map<Object, LazyStrategy<S>> objects = new ConcurrentHashMap<>();
    private final PluginGuard guard;

    public StrategyShelf(PluginGuard guard) {
        this.guard = guard;
    }

    /** What has no id is no strategy. */
    public void add(ComponentServiceObjects<S> services, ServiceReference<S> reference) {
        Bundle bundle = reference.getBundle();
        if (reference.getProperty(ID) instanceof String id && bundle != null) {
            int ranking = reference.getProperty("service.ranking") instanceof Integer number ? number : 0;
            String component = reference.getProperty("component.name") instanceof String name ? name : "";
            String schema = reference.getProperty(PARAMETERS) instanceof String text ? text : ANY;
            Version version = bundle.getVersion();
            PluginVersion plugin = new PluginVersion(bundle.getSymbolicName(), version.toString());
            LazyStrategy<S> object = new LazyStrategy<>(services);
            objects.put(reference, object);
            put(
                    reference,
                    new Installed<>(id, plugin, component, object, version, ranking, ParameterSchema.of(id, schema)));
        }
    }

    public void remove(ServiceReference<S> reference) {
        remove((Object) reference);
        LazyStrategy<S> object = objects.remove(reference);
        if (object != null) {
            object.giveBack();
        }
    }

    /** For those that are no services. */
    public void put(Object key, Installed<S> strategy) {
        change(after -> after.put(key, strategy));
    }

    public void remove(Object key) {
        change(after -> after.remove(key));
    }

    private void change(Consumer<Map<Object, Installed<S>>> work) {
        installed.updateAndGet(before -> {
            Map<Object, Installed<S>> after = new HashMap<>(before);
            work.accept(after);
            return Map.copyOf(after);
        });
    }

    /** The newest of that id and those versions that may be called; one that takes another's place is never missed. */
    public Optional<Installed<S>> newest(String id, VersionPin pin) {
        return newest(id, strategy -> pin.admits(strategy.version()));
    }

    /** The one of that id that this bundle brings in this version, if it may be called. */
    public Optional<Installed<S>> of(String id, String bundle) {
        return newest(id, strategy -> strategy.bundle().equals(bundle));
    }

    /** The newest of every id that may be called, in order of id. */
    public List<Installed<S>> newestOfEach() {
        return all().map(Installed::id)
                .distinct()
                .sorted()
                .flatMap(id -> newest(id, VersionPin.any()).stream())
                .toList();
    }

    /**
     * Whoever takes another's place is open before that one is closed, but their gates are read one after the other, and may both
     * be read when they are closed. So none is open only when two looks in a row saw the same of all.
     */
    private Optional<Installed<S>> newest(String id, Predicate<Installed<S>> wanted) {
        Map<Installed<S>, Gate> before = Map.of();
        while (true) {
            Map<Installed<S>, Gate> seen = all().filter(
                            strategy -> strategy.id().equals(id) && wanted.test(strategy))
                    .collect(Collectors.toMap(strategy -> strategy, strategy -> guard.gate(strategy.plugin())));
            Optional<Installed<S>> found = seen.keySet().stream()
                    .filter(strategy -> seen.get(strategy) == Gate.OPEN)
                    .max(Comparator.comparing((Installed<S> one) -> one.version())
                            .thenComparing(Installed::ranking)
                            .thenComparing(Installed::bundle));
            if (found.isPresent() || seen.equals(before)) {
                return found;
            }
            before = seen;
        }
    }

    /** Versions of that id that may be called. */
    public List<String> versions(String id) {
        return open(id).map(strategy -> strategy.version().toString()).sorted().toList();
    }

    /** Whether one of that id was stopped. */
    public boolean isStopped(String id) {
        return all().anyMatch(strategy -> strategy.id().equals(id) && guard.gate(strategy.plugin()) == Gate.STOPPED);
    }

    /** Those of one bundle, whatever their gate says, in order of id. */
    public List<Installed<S>> of(PluginVersion plugin) {
        return all().filter(strategy -> strategy.plugin().equals(plugin))
                .sorted(Comparator.comparing(Installed::id))
                .toList();
    }

    /** Whether anyone else than this bundle offers that id in those versions. */
    public boolean isOfferedWithout(PluginVersion plugin, String id, VersionPin pin) {
        return open(id).anyMatch(strategy -> !strategy.plugin().equals(plugin) && pin.admits(strategy.version()));
    }

    private Stream<Installed<S>> open(String id) {
        return all().filter(strategy -> strategy.id().equals(id) && guard.gate(strategy.plugin()) == Gate.OPEN);
    }

    private Stream<Installed<S>> all() {
        return installed.get().values().stream();
    }

    /**
     * A strategy that is there.
     *
     * @param component name of the component that it is
     * @param service gives its object; null when it has gone
     */
    public record Installed<S>(
            String id,
            PluginVersion plugin,
            String component,
            Supplier<S> service,
            Version version,
            int ranking,
            ParameterSchema schema) {
        /** {@code symbolic-name/version}. */
        public String bundle() {
            return plugin.toString();
        }
    }
}
