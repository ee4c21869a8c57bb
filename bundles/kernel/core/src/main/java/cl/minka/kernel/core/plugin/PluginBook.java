package cl.minka.kernel.core.plugin;

import cl.minka.kernel.Caller;
import cl.minka.kernel.core.persistence.Database;
import cl.minka.kernel.core.persistence.JsonText;
import cl.minka.kernel.core.persistence.Sql;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.journal.Journal;
import cl.minka.kernel.plugin.PluginInstallation;
import cl.minka.kernel.plugin.PluginInstallation.Artifact;
import cl.minka.kernel.plugin.PluginRegister;
import cl.minka.kernel.plugin.PluginTrial.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the installed plugins in a table. */
@Component(service = PluginRegister.class)
public final class PluginBook implements PluginRegister {
    private final Database database;
    private final Journal journal;
    private final Clock clock;

    @Activate
    public PluginBook(@Reference Database database, @Reference Journal journal, @Reference Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public List<PluginInstallation> all() {
        return database.read(sql -> sql.list(
                PluginBook::read, "SELECT * FROM plugin_installation ORDER BY feature, changed_at, feature_version"));
    }

    @Override
    public Optional<PluginInstallation> find(String feature, String version) {
        return database.read(sql -> find(sql, feature, version));
    }

    @Override
    public PluginInstallation write(Caller caller, PluginInstallation installation, List<Change> changes) {
        return database.transaction(connection -> {
            Sql sql = Sql.on(connection);
            long revision = find(sql, installation.feature(), installation.version())
                            .map(PluginInstallation::revision)
                            .orElse(0L)
                    + 1;
            PluginInstallation written = new PluginInstallation(
                    installation.feature(),
                    installation.version(),
                    installation.source(),
                    installation.state(),
                    installation.trusted(),
                    installation.bundles(),
                    installation.outcomes(),
                    installation.reason(),
                    Instant.ofEpochMilli(clock.millis()),
                    revision);
            store(sql, written);
            journal.write(connection, caller, changes, written);
            return written;
        });
    }

    private static void store(Sql sql, PluginInstallation row) {
        String bundles = JsonText.writeList(row.bundles());
        String outcomes = JsonText.writeList(row.outcomes());
        if (row.revision() == 1) {
            sql.update(
                    "INSERT INTO plugin_installation (feature, feature_version, source, state, trusted, bundles,"
                            + " outcomes, reason, changed_at, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                    row.feature(),
                    row.version(),
                    row.source(),
                    row.state().name(),
                    row.trusted(),
                    bundles,
                    outcomes,
                    row.reason(),
                    row.changedAt().toEpochMilli());
        } else {
            sql.update(
                    "UPDATE plugin_installation SET source = ?, state = ?, trusted = ?, bundles = ?, outcomes = ?,"
                            + " reason = ?, changed_at = ?, revision = ? WHERE feature = ? AND feature_version = ?",
                    row.source(),
                    row.state().name(),
                    row.trusted(),
                    bundles,
                    outcomes,
                    row.reason(),
                    row.changedAt().toEpochMilli(),
                    row.revision(),
                    row.feature(),
                    row.version());
        }
    }

    private static Optional<PluginInstallation> find(Sql sql, String feature, String version) {
        return sql.first(
                PluginBook::read,
                "SELECT * FROM plugin_installation WHERE feature = ? AND feature_version = ?",
                feature,
                version);
    }

    private static PluginInstallation read(ResultSet row) throws SQLException {
        return new PluginInstallation(
                row.getString("feature"),
                row.getString("feature_version"),
                row.getString("source"),
                PluginInstallation.State.valueOf(row.getString("state")),
                row.getBoolean("trusted"),
                JsonText.readList(row.getString("bundles"), Artifact.class),
                JsonText.readList(row.getString("outcomes"), Outcome.class),
                row.getString("reason"),
                Instant.ofEpochMilli(row.getLong("changed_at")),
                row.getLong("revision"));
    }
}
