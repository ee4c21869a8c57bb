package cl.minka.kernel.rest.platform;

import cl.minka.kernel.rest.json.Json;
import cl.minka.plugin.scoring.ScoringStrategy;
import cl.minka.plugin.scoring.StrategyDescription;
import cl.minka.plugin.transfer.TransferStrategy;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Knows the strategies by their service properties; none is started for it. */
@Component(service = InstalledPlugins.class)
public final class InstalledPlugins {
    private final Map<ServiceReference<?>, PluginView> views = new ConcurrentHashMap<>();

    @Reference(
            service = ScoringStrategy.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addStrategy(ServiceReference<ScoringStrategy> strategy) {
        views.put(strategy, view(PluginView.PluginKind.SCORING, strategy));
    }

    public void removeStrategy(ServiceReference<ScoringStrategy> strategy) {
        views.remove(strategy);
    }

    @Reference(
            service = TransferStrategy.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addTransferStrategy(ServiceReference<TransferStrategy> strategy) {
        views.put(strategy, view(PluginView.PluginKind.TRANSFER, strategy));
    }

    public void removeTransferStrategy(ServiceReference<TransferStrategy> strategy) {
        views.remove(strategy);
    }

    /** By kind and id. Of several versions of one strategy, the one that the platform uses comes first. */
    List<PluginView> all() {
        Map<List<Object>, PluginView> found = new LinkedHashMap<>();
        views.entrySet().stream()
                .sorted(Map.Entry.<ServiceReference<?>, PluginView>comparingByKey(Comparator.reverseOrder()))
                .forEach(entry -> found.putIfAbsent(
                        List.of(
                                entry.getValue().kind(),
                                entry.getValue().id(),
                                entry.getValue().version()),
                        entry.getValue()));
        return found.values().stream()
                .sorted(Comparator.comparing(PluginView::kind).thenComparing(PluginView::id))
                .toList();
    }

    private static PluginView view(PluginView.PluginKind kind, ServiceReference<?> strategy) {
        Optional<Bundle> bundle = Optional.ofNullable(strategy.getBundle());
        return new PluginView(
                kind,
                text(strategy, "id"),
                bundle.map(from -> from.getVersion().toString()).orElse(""),
                text(strategy, "name"),
                text(strategy, "description"),
                bundle.map(Bundle::getSymbolicName).orElse(""),
                schema(text(strategy, "parameters")),
                PluginView.State.ACTIVE);
    }

    private static String text(ServiceReference<?> strategy, String property) {
        Object value = strategy.getProperty(StrategyDescription.PREFIX_ + property);
        return value == null ? "" : value.toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> schema(String text) {
        try {
            return Json.tree(text) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
        } catch (UncheckedIOException e) {
            return Map.of();
        }
    }
}
