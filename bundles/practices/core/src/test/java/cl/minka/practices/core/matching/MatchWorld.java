package cl.minka.practices.core.matching;

import cl.minka.kernel.jpa.AllAllowed;
import cl.minka.kernel.jpa.DirectGuard;
import cl.minka.kernel.jpa.strategy.ParameterSchema;
import cl.minka.kernel.jpa.strategy.StrategyShelf.Installed;
import cl.minka.kernel.plugin.PluginVersion;
import cl.minka.plugin.transfer.TransferStrategy;
import cl.minka.practices.core.Databases;
import cl.minka.practices.core.need.NeedWorld;
import cl.minka.practices.matching.MatchOrder;
import cl.minka.transfer.need.NeedStrategy;
import cl.minka.transfer.neighbours.NeighboursStrategy;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Version;

/** Matches on one database, with the two strategies that answer when nobody chooses. */
final class MatchWorld {
    private static final String NEED =
            """
            {"type":"object","additionalProperties":false,"properties":{
              "terms":{"type":"integer","minimum":1,"maximum":20,"default":5},
              "minimum":{"type":"number","minimum":0,"maximum":100,"default":0}}}""";
    private static final String NEIGHBOURS =
            """
            {"type":"object","additionalProperties":false,"properties":{
              "number":{"type":"integer","minimum":1,"maximum":500,"default":15}}}""";

    final NeedWorld board;
    final DirectGuard guard = new DirectGuard();
    final AllAllowed permissions = new AllAllowed();
    final TransferDirectory directory = new TransferDirectory(guard);
    final TransferChoiceManager choices;
    final MatchManager matches;

    MatchWorld(Databases database) {
        board = new NeedWorld(database);
        choices = new TransferChoiceManager(board.transactions, directory, permissions, board.municipalities);
        matches = new MatchManager(
                board.transactions,
                board.practices,
                directory,
                new TransferRunner(guard),
                permissions,
                new IndicatedMunicipalities(),
                "need-driven",
                "neighbours");
        put("need-driven", "0.1.0", new NeedStrategy(), NEED);
        put("neighbours", "0.1.0", new NeighboursStrategy(), NEIGHBOURS);
    }

    void put(String id, String version, TransferStrategy strategy, String schema) {
        PluginVersion plugin = new PluginVersion("org.ejemplo." + id, version);
        directory.put(
                plugin,
                new Installed<>(
                        id,
                        plugin,
                        id,
                        () -> strategy,
                        Version.parseVersion(version),
                        0,
                        ParameterSchema.of(id, schema)));
    }

    void remove(String id, String version) {
        directory.remove(new PluginVersion("org.ejemplo." + id, version));
    }

    static MatchOrder order(String strategy) {
        return order(strategy, Map.of(), "", 20);
    }

    static MatchOrder order(String strategy, Map<String, Object> parameters, String region, int limit) {
        return new MatchOrder(
                strategy.isEmpty() ? Optional.empty() : Optional.of(strategy),
                parameters,
                region.isEmpty() ? Optional.empty() : Optional.of(region),
                limit);
    }
}
