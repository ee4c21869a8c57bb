package cl.minka.kernel.core.plugin;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.core.persistence.Database;
import cl.minka.kernel.core.persistence.DatabaseFailure;
import cl.minka.kernel.core.persistence.Sql;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.journal.Journal;
import cl.minka.kernel.plugin.StrategyPermission;
import cl.minka.kernel.plugin.StrategyPermissions;
import cl.minka.kernel.territory.Municipalities;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps who may choose which strategies in a table; organisations separated by a space, null for everyone. */
@Component(service = StrategyPermissions.class)
public final class StrategyPermissionBook implements StrategyPermissions {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    private static final String ASSOCIATION = "amuch";

    private final Database database;
    private final Journal journal;
    private final Municipalities municipalities;

    @Activate
    public StrategyPermissionBook(
            @Reference Database database, @Reference Journal journal, @Reference Municipalities municipalities) {
        this.database = database;
        this.journal = journal;
        this.municipalities = municipalities;
    }

    @Override
    public StrategyPermission get(String kind, String strategy) {
        return database.read(sql -> find(sql, kind, strategy));
    }

    @Override
    public StrategyPermission put(
            Caller caller, String kind, String strategy, Optional<Set<String>> organizations, Expected expected) {
        if (!caller.isAdmin()) {
            throw new Forbidden();
        }
        check(strategy, organizations);
        try {
            return database.transaction(connection -> {
                Sql sql = Sql.on(connection);
                StrategyPermission present = find(sql, kind, strategy);
                expected.check(present.version());
                StrategyPermission next = new StrategyPermission(kind, strategy, organizations, present.version() + 1);
                if (!store(sql, next)) {
                    throw new Refusal(Kind.STALE, "kernel.stale");
                }
                journal.write(connection, caller, List.of(change(next)), next);
                return next;
            });
        } catch (DatabaseFailure e) {
            throw DatabaseFailure.isDuplicate(e) ? new Refusal(Kind.STALE, "kernel.stale") : e;
        }
    }

    private void check(String strategy, Optional<Set<String>> organizations) {
        List<Fault> faults = new ArrayList<>();
        if (!NAME.matcher(strategy).matches()) {
            faults.add(Fault.at("/path/id", "kernel.plugin.bad-id"));
        }
        int place = 0;
        for (String organization : organizations.orElse(Set.of())) {
            if (!organization.equals(ASSOCIATION)
                    && municipalities.find(organization).isEmpty()) {
                faults.add(Fault.at("/organizations/" + place, "kernel.unknown-municipality"));
            }
            place++;
        }
        InvalidInput.throwIfAny(faults);
    }

    private static StrategyPermission find(Sql sql, String kind, String strategy) {
        return sql.first(
                        StrategyPermissionBook::read,
                        "SELECT * FROM strategy_permission WHERE kind = ? AND strategy = ?",
                        kind,
                        strategy)
                .orElseGet(() -> new StrategyPermission(kind, strategy, Optional.empty(), 0));
    }

    private static boolean store(Sql sql, StrategyPermission next) {
        String organizations = next.organizations()
                .map(some -> String.join(" ", new TreeSet<>(some)))
                .orElse(null);
        if (next.version() == 1) {
            sql.update(
                    "INSERT INTO strategy_permission (kind, strategy, organizations, version) VALUES (?, ?, ?, 1)",
                    next.kind(),
                    next.strategy(),
                    organizations);
            return true;
        }
        return sql.update(
                        "UPDATE strategy_permission SET organizations = ?, version = ? WHERE kind = ? AND strategy = ?"
                                + " AND version = ?",
                        organizations,
                        next.version(),
                        next.kind(),
                        next.strategy(),
                        next.version() - 1)
                == 1;
    }

    private static StrategyPermission read(ResultSet row) throws SQLException {
        return new StrategyPermission(
                row.getString("kind"),
                row.getString("strategy"),
                Optional.ofNullable(row.getString("organizations"))
                        .map(text -> text.isEmpty() ? Set.of() : Set.of(text.split(" "))),
                row.getLong("version"));
    }

    private static Change change(StrategyPermission next) {
        String who = next.organizations()
                .map(some -> String.join(" ", new TreeSet<>(some)))
                .orElse("*");
        return Change.of(
                        "kernel.strategy-permission-changed",
                        "plugins/" + next.kind() + "/" + next.strategy() + "/permission",
                        ASSOCIATION)
                .fields(Set.of("organizations"))
                .state(who)
                .facts(Map.of("kind", next.kind(), "strategy", next.strategy()));
    }
}
