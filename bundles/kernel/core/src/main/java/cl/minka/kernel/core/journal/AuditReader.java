package cl.minka.kernel.core.journal;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Cursor;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.core.persistence.Condition;
import cl.minka.kernel.core.persistence.Database;
import cl.minka.kernel.core.persistence.Sql;
import cl.minka.kernel.journal.AuditEntry;
import cl.minka.kernel.journal.AuditFilter;
import cl.minka.kernel.journal.AuditTrail;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the audit trail, newest first. */
@Component(service = AuditTrail.class)
public final class AuditReader implements AuditTrail {
    private static final String TABLE = "audit_entry e LEFT JOIN account a ON a.id = e.account";

    private final Database database;
    private final PlatformKey key;

    @Activate
    public AuditReader(@Reference Database database, @Reference InstallationKey keys) {
        this.database = database;
        this.key = keys.key();
    }

    @Override
    public Page<AuditEntry> list(Caller caller, AuditFilter filter, Slice slice) {
        permit(caller);
        return database.read(sql -> {
            Condition wanted = condition(sql, caller, filter);
            OptionalLong total = wanted.count(sql, TABLE, slice);
            slice.after().ifPresent(cursor -> wanted.and("e.number < ?", position(cursor)));
            List<AuditEntry> found = sql.list(
                    row -> AuditRow.read(row).toEntry(actor(row.getLong("account"), row.getString("username"))),
                    "SELECT e.*, a.username FROM " + TABLE + wanted.where() + " ORDER BY e.number DESC FETCH FIRST "
                            + (slice.limit() + 1) + " ROWS ONLY",
                    wanted.arguments());
            List<AuditEntry> items = found.subList(0, Math.min(slice.limit(), found.size()));
            Optional<String> next = found.size() > slice.limit()
                    ? Optional.of(
                            Cursor.of(Long.toString(items.get(items.size() - 1).number()))
                                    .encode())
                    : Optional.empty();
            return new Page<>(items, next, total);
        });
    }

    @Override
    public Verification verify(Caller caller) {
        permit(caller);
        return database.transaction(connection -> new ChainCheck(Sql.on(connection), new Chain(key)).run());
    }

    private static void permit(Caller caller) {
        if (!caller.isAdmin() && !caller.is(Role.ORGANIZER)) {
            throw new Forbidden();
        }
    }

    private static Condition condition(Sql sql, Caller caller, AuditFilter filter) {
        Condition wanted = new Condition();
        if (!caller.isAdmin()) {
            Set<String> own = caller.organizations(Role.ORGANIZER);
            wanted.and("e.organization IN (" + Sql.marks(own) + ")", own.toArray());
        }
        filter.resource().ifPresent(path -> {
            String resource = stored(sql, path);
            wanted.and("(e.resource = ? OR e.resource LIKE ? ESCAPE '!')", resource, Sql.literal(resource) + "/%");
        });
        filter.actor().ifPresent(name -> wanted.and("e.account = ?", account(sql, name)));
        filter.from().ifPresent(from -> wanted.and("e.occurred_at >= ?", from.toEpochMilli()));
        filter.to().ifPresent(to -> wanted.and("e.occurred_at < ?", to.toEpochMilli()));
        return wanted;
    }

    /** Accounts stand in the trail by id: {@code users/#17}. */
    private static String stored(Sql sql, String path) {
        String resource = path.replaceFirst("^/?(api/)?(v1/)?", "").replaceFirst("/+$", "");
        String[] parts = resource.split("/", 3);
        if (parts.length < 2 || !parts[0].equals("users") || parts[1].startsWith("#")) {
            return resource;
        }
        return "users/#" + account(sql, parts[1]) + (parts.length == 3 ? "/" + parts[2] : "");
    }

    private static long account(Sql sql, String name) {
        if (name.equals("minka")) {
            return -1;
        }
        if (name.matches("#\\d{1,18}")) {
            return Long.parseLong(name.substring(1));
        }
        return sql.first(row -> row.getLong(1), "SELECT id FROM account WHERE username = ?", name)
                .orElse(Long.MIN_VALUE);
    }

    private static String actor(long account, String username) {
        if (account == -1) {
            return "minka";
        }
        return username == null ? (account == 0 ? "" : "#" + account) : username;
    }

    private static long position(Cursor cursor) {
        if (cursor.keys().size() != 1 || !cursor.keys().get(0).matches("\\d{1,18}")) {
            throw new InvalidInput(Fault.at("/after", "kernel.bad-cursor"));
        }
        return Long.parseLong(cursor.keys().get(0));
    }
}
