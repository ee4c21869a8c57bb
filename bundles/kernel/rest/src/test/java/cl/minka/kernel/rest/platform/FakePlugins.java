package cl.minka.kernel.rest.platform;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.plugin.PluginInstallation;
import cl.minka.kernel.plugin.PluginInstallation.State;
import cl.minka.kernel.plugin.PluginOrder;
import cl.minka.kernel.plugin.Plugins;
import cl.minka.kernel.plugin.StrategyPermission;
import cl.minka.kernel.plugin.StrategyPermissions;
import cl.minka.kernel.rest.FakeJournal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleConsumer;

/** Remembers what was ordered; nothing is installed. */
final class FakePlugins implements Plugins, StrategyPermissions {
    private final Map<String, PluginInstallation> known = new ConcurrentHashMap<>();
    private final Map<String, StrategyPermission> permissions = new ConcurrentHashMap<>();
    private final FakeJournal journal;

    FakePlugins(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public List<PluginInstallation> list(Caller caller) {
        return List.copyOf(known.values());
    }

    @Override
    public PluginInstallation get(Caller caller, String feature, String version) {
        return Optional.ofNullable(known.get(feature + "/" + version))
                .orElseThrow(() -> new Refusal(
                        Kind.NOT_FOUND, "kernel.plugin-not-installed", Map.of("feature", feature, "version", version)));
    }

    @Override
    public PluginInstallation install(Caller caller, PluginOrder order, DoubleConsumer progress) {
        PluginInstallation made = new PluginInstallation(
                order.feature(),
                order.version(),
                order.source().orElse(""),
                State.ACTIVE,
                order.trusted(),
                List.of(),
                List.of(),
                "",
                Instant.EPOCH,
                1);
        known.put(order.feature() + "/" + order.version(), made);
        journal.write(null, caller, List.of(), made);
        return made;
    }

    @Override
    public PluginInstallation rollback(Caller caller, String feature, DoubleConsumer progress) {
        return known.values().stream()
                .filter(one -> one.feature().equals(feature))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public PluginInstallation remove(
            Caller caller, String feature, String version, boolean force, DoubleConsumer progress) {
        PluginInstallation gone = get(caller, feature, version).with(State.REMOVED, "");
        known.put(feature + "/" + version, gone);
        return gone;
    }

    @Override
    public PluginInstallation check(Caller caller, String feature, String version, DoubleConsumer progress) {
        return get(caller, feature, version);
    }

    @Override
    public StrategyPermission get(String kind, String strategy) {
        return permissions.getOrDefault(kind + strategy, new StrategyPermission(kind, strategy, Optional.empty(), 0));
    }

    @Override
    public StrategyPermission put(
            Caller caller, String kind, String strategy, Optional<Set<String>> organizations, Expected expected) {
        StrategyPermission present = get(kind, strategy);
        expected.check(present.version());
        StrategyPermission next = new StrategyPermission(kind, strategy, organizations, present.version() + 1);
        permissions.put(kind + strategy, next);
        return next;
    }
}
