package cl.minka.practices.core.transfer;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.plugin.transfer.StagePlan;
import cl.minka.practices.Practice;
import cl.minka.practices.Practices;
import cl.minka.practices.core.file.FileStore;
import cl.minka.practices.core.need.NeedLinks;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.matching.MatchList;
import cl.minka.practices.matching.MatchOrder;
import cl.minka.practices.matching.Matches;
import cl.minka.practices.transfer.Agreement;
import cl.minka.practices.transfer.LogEntry;
import cl.minka.practices.transfer.Outcome;
import cl.minka.practices.transfer.Signature;
import cl.minka.practices.transfer.SignatureState;
import cl.minka.practices.transfer.Transfer;
import cl.minka.practices.transfer.TransferChange;
import cl.minka.practices.transfer.TransferDraft;
import cl.minka.practices.transfer.TransferStage;
import cl.minka.practices.transfer.Transfers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Keeps agreements. */
@Component(service = Transfers.class)
public final class TransferManager implements Transfers {
    private final PracticeTransactions transactions;
    private final Practices practices;
    private final FileStore files;
    private final TransferDesk desk;
    private final NeedLinks needs;
    private final AtomicReference<Matches> matches = new AtomicReference<>();

    @Activate
    public TransferManager(
            @Reference PracticeTransactions transactions,
            @Reference Practices practices,
            @Reference FileStore files,
            @Reference Municipalities municipalities,
            @Reference NeedLinks needs,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.practices = practices;
        this.files = files;
        this.needs = needs;
        this.desk = new TransferDesk(municipalities, clock);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addMatches(Matches asked) {
        matches.set(asked);
    }

    public void removeMatches(Matches gone) {
        matches.compareAndSet(gone, null);
    }

    @Override
    public Page<Transfer> list(Caller caller, Filter filter, Slice slice) {
        LocalDate today = desk.today();
        return transactions.read(manager -> TransferStore.page(manager, caller, filter, today, slice)
                .map(transfer -> desk.record(caller, transfer)));
    }

    @Override
    public Transfer get(Caller caller, String id) {
        return transactions.read(manager -> desk.record(caller, TransferStore.get(manager, caller, id)));
    }

    @Override
    public Transfer create(Caller caller, TransferDraft draft) {
        requireSomething(draft);
        Practice practice = practices.get(caller, draft.practice());
        String mentor = draft.mentor().orElse(practice.sheet().municipality());
        if (Stream.concat(Stream.of(mentor), draft.receivers().stream())
                .noneMatch(cut -> Practices.writes(caller, cut))) {
            throw new Forbidden();
        }
        InvalidInput.throwIfAny(
                new TransferCheck().draft(draft, mentor, desk.municipalities()).faults());
        LocalDate start = draft.startsOn().orElseGet(desk::today);
        Optional<MatchList> drawn = asked(caller, draft);
        Agreement agreement = new Agreement(
                practice.sheet().title(),
                drawn.map(MatchList::version),
                draft.title().isBlank() ? practice.sheet().title() : draft.title(),
                draft.objectives(),
                TransferPlan.from(start, drawn.map(MatchList::plan).orElseGet(StagePlan::usual)),
                practice.sheet().components(),
                signatures(caller, mentor, draft.receivers()),
                draft.receivers().stream().map(Outcome::of).toList(),
                List.of(),
                List.of());
        return transactions.change(caller, manager -> {
            TransferEntity transfer = new TransferEntity(draft, mentor, start, desk.now());
            manager.persist(transfer);
            desk.write(manager, transfer, agreement, TransferStage.UNDERSTAND);
            String side = TransferDesk.side(caller, agreement);
            desk.log(manager, caller, transfer, LogEntry.Kind.PROPOSED, side, draft.objectives());
            List<Change> changes = new ArrayList<>(List.of(TransferDesk.told("proposed", transfer)));
            draft.need()
                    .ifPresent(need -> changes.addAll(
                            needs.begun(manager, caller, need, transfer.id(), draft.practice(), draft.receivers())));
            return new Done<>(desk.record(caller, transfer), changes);
        });
    }

    private static void requireSomething(TransferDraft draft) {
        List<Fault> faults = new ArrayList<>();
        if (draft.practice().isBlank()) {
            faults.add(Fault.at("/practice", "kernel.required"));
        }
        if (draft.receivers().isEmpty()) {
            faults.add(Fault.at("/receivers", "kernel.required"));
        }
        InvalidInput.throwIfAny(faults);
    }

    /** What the strategy proposes; nothing where none was named, or matching is not there. */
    private Optional<MatchList> asked(Caller caller, TransferDraft draft) {
        return Optional.ofNullable(matches.get())
                .filter(there -> draft.strategy().isPresent())
                .map(there -> there.ofPractice(
                        caller, draft.practice(), new MatchOrder(draft.strategy(), Map.of(), Optional.empty(), 1)));
    }

    /** Who proposes has signed by that. */
    private List<Signature> signatures(Caller caller, String mentor, List<String> receivers) {
        return Stream.concat(Stream.of(mentor), receivers.stream())
                .map(cut -> caller.is(Role.MUNICIPALITY, cut) || caller.is(Role.ORGANIZER, cut)
                        ? new Signature(cut, SignatureState.SIGNED, Optional.of(desk.now()), Optional.empty(), false)
                        : Signature.pending(cut))
                .toList();
    }

    @Override
    public Transfer put(Caller caller, String id, TransferChange change, Expected expected) {
        return transactions.change(caller, manager -> {
            TransferEntity transfer = TransferStore.locked(manager, caller, id);
            expected.check(transfer.version());
            Agreement present = transfer.agreement();
            InvalidInput.throwIfAny(new TransferCheck().change(change, present).faults());
            Agreement written = change.verdict()
                    .map(verdict -> Verdicts.forAll(caller, present.with(change), verdict, change.why()))
                    .orElseGet(() -> present.with(change));
            desk.write(manager, transfer, written, transfer.stage());
            desk.log(manager, caller, transfer, LogEntry.Kind.CHANGED, TransferDesk.side(caller, present), "");
            return Done.of(desk.record(caller, transfer), TransferDesk.told("changed", transfer));
        });
    }

    @Override
    public void delete(Caller caller, String id, Expected expected) {
        transactions.change(caller, manager -> {
            TransferEntity transfer = TransferStore.locked(manager, caller, id);
            expected.check(transfer.version());
            long signed = transfer.agreement().signatures().stream()
                    .filter(one -> one.state() == SignatureState.SIGNED)
                    .count();
            if (signed > 1 || transfer.stage() != TransferStage.UNDERSTAND) {
                throw new Refusal(Kind.CONFLICT, "practices.transfer-begun");
            }
            for (String entity : List.of("PartyEntity", "LogEntity", "HoursEntity")) {
                TransferStore.remove(manager, entity, id);
            }
            files.removeAll(manager, DocumentManager.owner(id));
            manager.remove(transfer);
            return Done.of(null, TransferDesk.told("removed", transfer));
        });
    }
}
