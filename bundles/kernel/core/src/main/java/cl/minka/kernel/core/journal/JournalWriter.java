package cl.minka.kernel.core.journal;

import cl.minka.kernel.Caller;
import cl.minka.kernel.StoredAnswer;
import cl.minka.kernel.core.persistence.Database;
import cl.minka.kernel.core.persistence.JsonText;
import cl.minka.kernel.core.persistence.Sql;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.journal.Journal;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Appends to audit trail and event log under the lock of the one head row. */
@Component(service = Journal.class)
public final class JournalWriter implements Journal {
    private static final int LONGEST_REQUEST_ID = 100;
    private static final String LOCK = "UPDATE audit_head SET number = number + ? WHERE id = 1";
    private static final String APPEND = "INSERT INTO audit_entry (number, occurred_at, account, action, resource,"
            + " organization, fields, digest, request_id, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String TELL =
            "INSERT INTO event (position, occurred_at, type, resource, organization, actor, facts)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)";

    private final Database database;
    private final PlatformKey key;
    private final Clock clock;

    @Activate
    public JournalWriter(@Reference Database database, @Reference InstallationKey keys, @Reference Clock clock) {
        this.database = database;
        this.key = keys.key();
        this.clock = clock;
    }

    @Override
    public void write(Connection connection, Caller caller, List<Change> changes, Object result) {
        Sql sql = Sql.on(connection);
        caller.receipt().ifPresent(receipt -> KeptAnswers.keep(sql, caller, receipt, result, clock.millis()));
        if (!changes.isEmpty()) {
            List<Prepared> prepared = changes.stream().map(this::prepare).toList();
            append(sql, caller, prepared);
        }
    }

    @Override
    public Optional<StoredAnswer> kept(Caller caller, String idempotencyKey, String fingerprint) {
        return database.read(sql -> KeptAnswers.find(sql, caller, idempotencyKey, fingerprint));
    }

    /** What can be computed before the head is locked. */
    private record Prepared(Change change, String fields, String digest, String facts) {}

    private Prepared prepare(Change change) {
        String digest = change.state().isEmpty() ? "" : key.digest("state", change.state());
        return new Prepared(change, AuditRow.fields(change.fields()), digest, JsonText.write(change.facts()));
    }

    private void append(Sql sql, Caller caller, List<Prepared> prepared) {
        Chain chain = new Chain(key);
        sql.update(LOCK, prepared.size());
        Head locked = Head.read(sql);
        long now = clock.millis();
        long number = locked.number() - prepared.size();
        String previous = number == 0 ? Chain.START : locked.hash();
        List<Object[]> entries = new ArrayList<>(prepared.size());
        List<Object[]> events = new ArrayList<>(prepared.size());
        for (Prepared next : prepared) {
            Change change = next.change();
            AuditRow row = row(++number, now, caller, next);
            previous = chain.hash(row, previous);
            entries.add(row.with(previous).values());
            events.add(new Object[] {
                number, now, change.action(), change.resource(), change.organization(), caller.account(), next.facts()
            });
        }
        sql.batch(APPEND, entries);
        sql.batch(TELL, events);
        String seal = chain.seal(new Head(number, previous, ""));
        sql.update("UPDATE audit_head SET hash = ?, seal = ? WHERE id = 1", previous, seal);
    }

    private static AuditRow row(long number, long now, Caller caller, Prepared next) {
        String requestId = caller.requestId();
        return new AuditRow(
                number,
                now,
                caller.account(),
                next.change().action(),
                next.change().resource(),
                next.change().organization(),
                next.fields(),
                next.digest(),
                requestId.substring(0, Math.min(requestId.length(), LONGEST_REQUEST_ID)),
                "");
    }
}
