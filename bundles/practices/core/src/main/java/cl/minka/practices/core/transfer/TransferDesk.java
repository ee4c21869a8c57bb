package cl.minka.practices.core.transfer;

import cl.minka.kernel.Caller;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.territory.Municipality;
import cl.minka.practices.Practices;
import cl.minka.practices.transfer.Agreement;
import cl.minka.practices.transfer.LogEntry;
import cl.minka.practices.transfer.Signature;
import cl.minka.practices.transfer.Transfer;
import cl.minka.practices.transfer.TransferStage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import javax.persistence.EntityManager;

/** Writes agreements, with all that goes along with it. */
final class TransferDesk {
    private final Municipalities municipalities;
    private final Clock clock;

    TransferDesk(Municipalities municipalities, Clock clock) {
        this.municipalities = municipalities;
        this.clock = clock;
    }

    Instant now() {
        return Times.now(clock);
    }

    LocalDate today() {
        return TransferEntity.day(clock.instant());
    }

    Municipalities municipalities() {
        return municipalities;
    }

    String name(String cut) {
        return municipalities.find(cut).map(Municipality::name).orElse(cut);
    }

    void write(EntityManager manager, TransferEntity transfer, Agreement agreement, TransferStage stage) {
        transfer.write(agreement, stage, now());
        manager.flush();
        Map<String, String> regions = new HashMap<>();
        agreement
                .signatures()
                .forEach(party -> regions.put(
                        party.municipality(),
                        municipalities
                                .find(party.municipality())
                                .map(found -> found.region().code())
                                .orElse("")));
        TransferStore.index(manager, transfer, regions);
        manager.flush();
    }

    void log(
            EntityManager manager,
            Caller caller,
            TransferEntity transfer,
            LogEntry.Kind kind,
            String municipality,
            String note) {
        LogEntry entry = new LogEntry(transfer.nextLogNumber(), now(), kind, municipality, note);
        manager.persist(new LogEntity(transfer.id(), entry, Math.max(0, caller.account())));
        manager.flush();
    }

    Transfer record(Caller caller, TransferEntity transfer) {
        return transfer.toRecord(TransferStore.read(caller, transfer.agreement()), today());
    }

    /** For whom the caller acts in it: the first party that is his, or the association. */
    static String side(Caller caller, Agreement agreement) {
        return TransferStore.isAssociation(caller)
                ? TransferStore.ASSOCIATION
                : agreement.signatures().stream()
                        .map(Signature::municipality)
                        .filter(cut -> Practices.writes(caller, cut))
                        .findFirst()
                        .orElse(TransferStore.ASSOCIATION);
    }

    static Change told(String fact, TransferEntity transfer) {
        return Change.of("practices.transfer-" + fact, "transfers/" + transfer.id(), transfer.mentor())
                .facts(Map.of(
                        "transfer", transfer.id(),
                        "practice", transfer.practice(),
                        "need", transfer.need(),
                        "stage", word(transfer.stage())));
    }

    /** As it stands in JSON. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
