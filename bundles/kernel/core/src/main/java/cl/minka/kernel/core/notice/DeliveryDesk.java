package cl.minka.kernel.core.notice;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Cursor;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.core.persistence.Condition;
import cl.minka.kernel.core.persistence.Database;
import cl.minka.kernel.core.persistence.Sql;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.journal.Journal;
import cl.minka.kernel.notice.Deliveries;
import cl.minka.kernel.notice.Delivery;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What administrators see of mails, and the one thing that they may do. */
@Component(service = Deliveries.class)
public final class DeliveryDesk implements Deliveries {
    private static final NewestFirst LIST = new NewestFirst("notice_delivery", "planned_at");
    private static final String AGAIN = "UPDATE notice_delivery SET state = 'QUEUED', reason = '', planned_at = ?,"
            + " due_at = ? WHERE id = ? AND state IN ('FAILED', 'SUPPRESSED')";

    private final Database database;
    private final Journal journal;
    private final Clock clock;

    @Activate
    public DeliveryDesk(@Reference Database database, @Reference Journal journal, @Reference Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Page<Delivery> list(Caller caller, Optional<Delivery.State> state, Slice slice) {
        permit(caller);
        Condition wanted = new Condition();
        state.ifPresent(value -> wanted.and("state = ?", value.name()));
        return database.read(sql -> {
            Page<DeliveryRecord> page = LIST.page(
                    sql,
                    wanted,
                    slice,
                    DeliveryRecord::read,
                    found -> Cursor.of(Long.toString(found.plannedAt()), found.id()));
            Map<String, Delivery> whole = DeliveryRecord.whole(sql, page.items());
            return page.map(found -> whole.get(found.id()));
        });
    }

    @Override
    public Delivery retry(Caller caller, String id) {
        permit(caller);
        return database.transaction(connection -> {
            Sql sql = Sql.on(connection);
            DeliveryRecord found = find(sql, id);
            if (sql.update(AGAIN, clock.millis(), clock.millis(), id) == 0) {
                throw new Refusal(Kind.CONFLICT, "kernel.delivery-not-ended");
            }
            Delivery queued =
                    DeliveryRecord.whole(sql, List.of(find(sql, found.id()))).get(id);
            Change change = Change.of("kernel.notice-delivery-changed", "notices/" + id, "");
            journal.write(connection, caller, List.of(change), queued);
            return queued;
        });
    }

    private static DeliveryRecord find(Sql sql, String id) {
        return sql.first(DeliveryRecord::read, "SELECT * FROM notice_delivery WHERE id = ?", id)
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "kernel.delivery-not-found"));
    }

    private static void permit(Caller caller) {
        if (!caller.isAdmin()) {
            throw new Forbidden();
        }
    }
}
