package cl.minka.contest.core.ranking;

import cl.minka.contest.ScoringChoice;
import cl.minka.contest.StrategyAbsent;
import cl.minka.kernel.Fault;
import cl.minka.plugin.scoring.ScoringStrategy;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The scoring strategies that are there at this moment; they come and go while the platform runs. */
@Component(service = StrategyDirectory.class)
public final class StrategyDirectory {
    private static final String ID = "minka.strategy.id";
    private static final String PARAMETERS = "minka.strategy.parameters";
    private static final String ANY = "{}";

    private final Map<Object, Installed> installed = new ConcurrentHashMap<>();

    /** The newest strategy of that id. */
    Installed find(String id) {
        return newest(id).orElseThrow(() -> new StrategyAbsent(id));
    }

    /**
     * What the strategy, if it is there now, forbids of these parameters.
     *
     * @param pointer where they stand in what the client sent
     */
    public List<Fault> faults(String pointer, ScoringChoice choice) {
        return newest(choice.strategy())
                .map(strategy -> strategy.schema().faults(pointer, choice.parameters()))
                .orElse(List.of());
    }

    /** The newest of every id, in order of id. */
    List<Installed> newestOfEach() {
        return installed.values().stream()
                .map(Installed::id)
                .distinct()
                .sorted()
                .flatMap(id -> newest(id).stream())
                .toList();
    }

    private Optional<Installed> newest(String id) {
        return installed.values().stream()
                .filter(strategy -> strategy.id().equals(id))
                .max(Comparator.comparing(Installed::version)
                        .thenComparing(Installed::ranking)
                        .thenComparing(Installed::bundle));
    }

    @Reference(
            service = ScoringStrategy.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addStrategy(ScoringStrategy strategy, ServiceReference<ScoringStrategy> reference) {
        Bundle bundle = reference.getBundle();
        if (reference.getProperty(ID) instanceof String id && bundle != null) {
            int ranking = reference.getProperty("service.ranking") instanceof Integer number ? number : 0;
            String name = bundle.getSymbolicName() + "/" + bundle.getVersion();
            String schema = reference.getProperty(PARAMETERS) instanceof String text ? text : ANY;
            put(
                    reference,
                    new Installed(id, strategy, bundle.getVersion(), name, ranking, ParameterSchema.of(id, schema)));
        }
    }

    void removeStrategy(ServiceReference<ScoringStrategy> reference) {
        installed.remove(reference);
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
     * @param bundle {@code symbolic-name/version}
     */
    record Installed(
            String id, ScoringStrategy strategy, Version version, String bundle, int ranking, ParameterSchema schema) {}
}
