package cl.minka.practices.core.transfer;

import cl.minka.kernel.Caller;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.transfer.LogEntry;
import cl.minka.practices.transfer.TransferLog;
import java.time.Clock;
import java.util.Map;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What happened in agreements. */
@Component(service = TransferLog.class)
public final class LogManager implements TransferLog {
    private static final Keyset.Key NUMBER = Keyset.Key.small("number");
    private static final Keyset<LogEntity> LIST = new Keyset<>(
            LogEntity.class, NUMBER, LogEntity::number, Map.of("number", NUMBER), new Slice.Sort("number", true));

    private final PracticeTransactions transactions;
    private final TransferDesk desk;

    @Activate
    public LogManager(
            @Reference PracticeTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.desk = new TransferDesk(municipalities, clock);
    }

    @Override
    public Page<LogEntry> list(Caller caller, String transfer, Slice slice) {
        return transactions.read(manager -> {
            TransferStore.get(manager, caller, transfer);
            Conditions conditions = new Conditions().and("e.transfer = :transfer", "transfer", transfer);
            return LIST.page(manager, conditions, slice).map(LogEntity::toRecord);
        });
    }

    @Override
    public LogEntry note(Caller caller, String transfer, String text) {
        return transactions.change(caller, manager -> {
            TransferEntity found = TransferStore.locked(manager, caller, transfer);
            TransferCheck check = new TransferCheck();
            check.needed("/text", text, TransferCheck.TEXT);
            InvalidInput.throwIfAny(check.faults());
            found.touch(desk.now());
            String side = TransferDesk.side(caller, found.agreement());
            desk.log(manager, caller, found, LogEntry.Kind.NOTE, side, text);
            return Done.of(last(manager, transfer), TransferDesk.told("noted", found));
        });
    }

    private static LogEntry last(EntityManager manager, String transfer) {
        return manager.createQuery(
                        "SELECT e FROM LogEntity e WHERE e.transfer = :transfer ORDER BY e.number DESC",
                        LogEntity.class)
                .setParameter("transfer", transfer)
                .setMaxResults(1)
                .getSingleResult()
                .toRecord();
    }
}
