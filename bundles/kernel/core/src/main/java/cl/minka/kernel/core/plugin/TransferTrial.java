package cl.minka.kernel.core.plugin;

import cl.minka.kernel.plugin.AskedTwice;
import cl.minka.kernel.plugin.PluginCall;
import cl.minka.kernel.plugin.PluginGuard;
import cl.minka.kernel.plugin.PluginTrial;
import cl.minka.kernel.plugin.PluginVersion;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.plugin.transfer.Matched;
import cl.minka.plugin.transfer.Matching;
import cl.minka.plugin.transfer.TransferRequest;
import cl.minka.plugin.transfer.TransferStrategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Tries transfer strategies on the real municipalities, with a sample of needs and practices: each is asked twice for every purpose
 * and must answer twice the same, in time, only with those it was given, best first. A typed refusal is an answer.
 */
@Component(service = PluginTrial.class)
public final class TransferTrial implements PluginTrial {
    private static final String ID = "minka.strategy.id";

    private final Municipalities municipalities;
    private final PluginGuard guard;
    private final Map<Object, Installed> installed = new ConcurrentHashMap<>();

    @Activate
    public TransferTrial(@Reference Municipalities municipalities, @Reference PluginGuard guard) {
        this.municipalities = municipalities;
        this.guard = guard;
    }

    /** A strategy that is there. */
    record Installed(String id, PluginVersion plugin, String component, Supplier<TransferStrategy> service) {}

    @Reference(
            service = TransferStrategy.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addStrategy(ComponentServiceObjects<TransferStrategy> services, ServiceReference<TransferStrategy> reference) {
        Bundle bundle = reference.getBundle();
        if (reference.getProperty(ID) instanceof String id && bundle != null) {
            String component = reference.getProperty("component.name") instanceof String name ? name : "";
            PluginVersion plugin = new PluginVersion(
                    bundle.getSymbolicName(), bundle.getVersion().toString());
            put(reference, new Installed(id, plugin, component, services::getService));
        }
    }

    void removeStrategy(ServiceReference<TransferStrategy> reference) {
        installed.remove(reference);
    }

    void put(Object key, Installed strategy) {
        installed.put(key, strategy);
    }

    @Override
    public String kind() {
        return "transfer";
    }

    /** Nobody's choice of a transfer strategy is kept. */
    @Override
    public List<String> users(PluginVersion plugin) {
        return List.of();
    }

    @Override
    public List<Outcome> tryOut(PluginVersion plugin, DoubleConsumer progress) {
        List<Installed> strategies = installed.values().stream()
                .filter(strategy -> strategy.plugin().equals(plugin))
                .sorted(Comparator.comparing(Installed::id))
                .toList();
        if (strategies.isEmpty()) {
            return List.of();
        }
        List<TransferRequest> requests = SampleTransfers.of(municipalities);
        List<Outcome> outcomes = new ArrayList<>();
        for (Installed strategy : strategies) {
            for (TransferRequest request : requests) {
                outcomes.add(run(strategy, request));
                progress.accept((double) outcomes.size() / (strategies.size() * requests.size()));
            }
        }
        return outcomes;
    }

    private Outcome run(Installed strategy, TransferRequest request) {
        return AskedTwice.outcome(
                strategy.id(),
                "sample-" + request.purpose().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                () -> ask(strategy, request),
                answer -> answer instanceof Matched matched
                        ? MatchCheck.firstDefect(request, matched)
                        : Optional.empty());
    }

    private Matching ask(Installed strategy, TransferRequest request) {
        return guard.call(new PluginCall<>(
                strategy.plugin(),
                strategy.component(),
                TransferStrategy.class,
                strategy.service(),
                TransferStrategy::match,
                Matching.class,
                request,
                true));
    }
}
