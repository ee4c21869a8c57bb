package cl.minka.practices.core.transfer;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.Practices;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.transfer.HoursEntry;
import cl.minka.practices.transfer.LedgerLine;
import cl.minka.practices.transfer.LogEntry;
import cl.minka.practices.transfer.TransferHours;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The ledger of hours. */
@Component(service = TransferHours.class)
public final class HoursManager implements TransferHours {
    private static final Keyset.Key NUMBER = Keyset.Key.small("number");
    private static final Keyset<HoursEntity> LIST = new Keyset<>(
            HoursEntity.class,
            NUMBER,
            HoursEntity::number,
            Map.of("number", NUMBER, "date", Keyset.Key.small("givenOn")),
            new Slice.Sort("number", false));

    private final PracticeTransactions transactions;
    private final TransferDesk desk;

    @Activate
    public HoursManager(
            @Reference PracticeTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.desk = new TransferDesk(municipalities, clock);
    }

    @Override
    public Page<HoursEntry> list(Caller caller, String transfer, Slice slice) {
        return transactions.read(manager -> {
            TransferStore.get(manager, caller, transfer);
            Conditions conditions = new Conditions().and("e.transfer = :transfer", "transfer", transfer);
            return LIST.page(manager, conditions, slice).map(HoursEntity::toRecord);
        });
    }

    @Override
    public HoursEntry add(Caller caller, String transfer, HoursEntry.Hours hours) {
        return transactions.change(caller, manager -> {
            TransferEntity found = TransferStore.locked(manager, caller, transfer);
            InvalidInput.throwIfAny(
                    new TransferCheck().hours(hours, found.agreement()).faults());
            String side = side(caller, hours.from(), hours.to());
            HoursEntity entry = new HoursEntity(
                    transfer, found.nextHoursNumber(), hours, side, desk.now(), Math.max(0, caller.account()));
            found.touch(desk.now());
            manager.persist(entry);
            desk.log(manager, caller, found, LogEntry.Kind.HOURS, side, "");
            return Done.of(entry.toRecord(), TransferDesk.told("hours-stated", found));
        });
    }

    /** For whom of the two the caller writes; the association for itself. */
    private static String side(Caller caller, String from, String to) {
        if (TransferStore.isAssociation(caller)) {
            return TransferStore.ASSOCIATION;
        }
        if (Practices.writes(caller, from)) {
            return from;
        }
        if (Practices.writes(caller, to)) {
            return to;
        }
        throw new Forbidden();
    }

    @Override
    public HoursEntry get(Caller caller, String transfer, int number) {
        return transactions.read(manager -> {
            TransferStore.get(manager, caller, transfer);
            return found(manager, transfer, number).toRecord();
        });
    }

    @Override
    public HoursEntry answer(Caller caller, String transfer, int number, HoursEntry.State state, Expected expected) {
        return transactions.change(caller, manager -> {
            TransferEntity agreement = TransferStore.get(manager, caller, transfer);
            HoursEntity entry = found(manager, transfer, number);
            if (!mayAnswer(caller, entry)) {
                throw new Forbidden();
            }
            expected.check(entry.version());
            if (state == HoursEntry.State.STATED) {
                throw new InvalidInput(Fault.at("/state", "practices.transfer.no-answer"));
            }
            entry.answer(state);
            manager.flush();
            return Done.of(entry.toRecord(), TransferDesk.told("hours-" + TransferDesk.word(state), agreement));
        });
    }

    /** The other side; either side of what the association wrote down. */
    private static boolean mayAnswer(Caller caller, HoursEntity entry) {
        return Set.of(entry.giver(), entry.receiver()).stream()
                .filter(cut -> !cut.equals(entry.statedBy()))
                .anyMatch(cut -> Practices.writes(caller, cut));
    }

    private static HoursEntity found(EntityManager manager, String transfer, int number) {
        HoursEntity entry = manager.find(HoursEntity.class, HoursEntity.id(transfer, number));
        if (entry == null) {
            throw new Refusal(Kind.NOT_FOUND, "practices.hours-not-found");
        }
        return entry;
    }

    @Override
    public List<LedgerLine> ledger(Caller caller, Optional<String> municipality, Optional<Integer> year) {
        if (municipality.filter(cut -> !Practices.writes(caller, cut)).isPresent()) {
            throw new Forbidden();
        }
        Optional<Set<String>> wanted = municipality.map(Set::of);
        if (wanted.isEmpty() && !TransferStore.isAssociation(caller)) {
            wanted = Optional.of(TransferStore.own(caller));
        }
        Optional<Set<String>> whose = wanted;
        return transactions.read(manager -> Ledger.of(manager, whose, year));
    }
}
