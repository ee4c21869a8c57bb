package cl.minka.practices.core.transfer;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.PracticeComponent;
import cl.minka.practices.Practices;
import cl.minka.practices.core.catalogue.PracticeUse;
import cl.minka.practices.core.need.NeedLinks;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.transfer.Adaptation;
import cl.minka.practices.transfer.Agreement;
import cl.minka.practices.transfer.LogEntry;
import cl.minka.practices.transfer.Outcome;
import cl.minka.practices.transfer.ReceiverReport;
import cl.minka.practices.transfer.Signature;
import cl.minka.practices.transfer.SignatureState;
import cl.minka.practices.transfer.Transfer;
import cl.minka.practices.transfer.TransferMove;
import cl.minka.practices.transfer.TransferNotFound;
import cl.minka.practices.transfer.TransferStage;
import cl.minka.practices.transfer.TransferSteps;
import cl.minka.practices.transfer.Verdict;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Moves agreements on. */
@Component(service = TransferSteps.class)
public final class StepManager implements TransferSteps {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final PracticeTransactions transactions;
    private final TransferDesk desk;
    private final StageRules rules;
    private final NeedLinks needs;

    @Activate
    public StepManager(
            @Reference PracticeTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference NeedLinks needs,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.needs = needs;
        this.desk = new TransferDesk(municipalities, clock);
        this.rules = new StageRules(desk::name);
    }

    @Override
    public Transfer move(Caller caller, String id, TransferMove move) {
        return transactions.change(caller, manager -> {
            TransferEntity transfer = TransferStore.locked(manager, caller, id);
            requireText("/reason", move.reason());
            Agreement agreement = Verdicts.given(caller, attested(caller, transfer), move.verdicts());
            TransferStage from = transfer.stage();
            if (move.to() != from) {
                List<Fault> missing = rules.missing(from, move.to(), transfer.mentor(), agreement);
                if (!missing.isEmpty()) {
                    throw refused(from, move.to(), missing);
                }
            } else if (move.verdicts().isEmpty()) {
                return Done.of(desk.record(caller, transfer));
            }
            desk.write(manager, transfer, agreement, move.to());
            String note = TransferDesk.word(move.to()) + (move.reason().isBlank() ? "" : ": " + move.reason());
            desk.log(manager, caller, transfer, LogEntry.Kind.MOVED, TransferDesk.side(caller, agreement), note);
            List<Change> changes = new ArrayList<>(List.of(TransferDesk.told("moved", transfer)));
            adopted(manager, transfer).ifPresent(changes::add);
            if (move.to() == TransferStage.EVALUATED) {
                changes.addAll(answered(manager, transfer, agreement));
            }
            return new Done<>(desk.record(caller, transfer), changes);
        });
    }

    /** Tells the need that the agreement was born of how it went for its municipality. */
    private List<Change> answered(EntityManager manager, TransferEntity transfer, Agreement agreement) {
        return needs.municipality(manager, transfer.need())
                .map(cut -> needs.ended(
                        manager,
                        transfer.need(),
                        transfer.id(),
                        agreement.outcomes().stream()
                                .filter(one -> one.municipality().equals(cut))
                                .filter(one -> one.departure().isEmpty())
                                .flatMap(one -> one.report().verdict().stream())
                                .anyMatch(Verdict::isAdoption)))
                .orElse(List.of());
    }

    /** The association vouches for those who have not answered in the platform, as where the agreement is on paper. */
    private Agreement attested(Caller caller, TransferEntity transfer) {
        Agreement agreement = transfer.agreement();
        if (!TransferStore.isAssociation(caller)) {
            return agreement;
        }
        Agreement attested = agreement;
        for (Signature signature : agreement.signatures()) {
            if (signature.state() == SignatureState.PENDING) {
                attested = attested.with(new Signature(
                        signature.municipality(),
                        SignatureState.SIGNED,
                        Optional.of(desk.now()),
                        Optional.empty(),
                        true));
            }
        }
        return attested;
    }

    private static Refusal refused(TransferStage from, TransferStage to, List<Fault> missing) {
        return new Refusal(
                Kind.CONFLICT,
                "practices.transfer-refused",
                Map.of("stage", TransferDesk.word(from), "wanted", TransferDesk.word(to)),
                missing);
    }

    /** Counts anew who took the practice over, once the agreement has ended. */
    private static Optional<Change> adopted(EntityManager manager, TransferEntity transfer) {
        if (transfer.stage() != TransferStage.EVALUATED) {
            return Optional.empty();
        }
        int adoptions = TransferStore.adoptions(manager, transfer.practice());
        return Optional.of(PracticeUse.adopted(manager, transfer.practice(), transfer.mentor(), adoptions));
    }

    @Override
    public Transfer sign(Caller caller, String id, String municipality, Answer answer, Expected expected) {
        return transactions.change(caller, manager -> {
            TransferEntity transfer = TransferStore.locked(manager, caller, id);
            Agreement agreement = transfer.agreement();
            requireParty(agreement, municipality);
            requireOwn(caller, municipality);
            expected.check(transfer.version());
            InvalidInput.throwIfAny(faults(answer));
            SignatureState present = agreement.stateOf(municipality);
            if (transfer.stage() == TransferStage.EVALUATED
                    || present == SignatureState.SIGNED && answer.state() == SignatureState.DECLINED
                    || hasLeft(agreement, municipality)) {
                throw new Refusal(
                        Kind.CONFLICT, "practices.signature-final", Map.of("state", TransferDesk.word(present)));
            }
            Agreement signed = agreement.with(new Signature(
                    municipality,
                    answer.state(),
                    Optional.of(desk.now()),
                    answer.sha256(),
                    TransferStore.isAssociation(caller)));
            desk.write(manager, transfer, signed, transfer.stage());
            boolean accepts = answer.state() == SignatureState.SIGNED;
            LogEntry.Kind kind = accepts ? LogEntry.Kind.SIGNED : LogEntry.Kind.DECLINED;
            desk.log(manager, caller, transfer, kind, municipality, "");
            String fact = accepts ? "signed" : "declined";
            return Done.of(desk.record(caller, transfer), TransferDesk.told(fact, transfer));
        });
    }

    private static List<Fault> faults(Answer answer) {
        List<Fault> faults = new ArrayList<>();
        if (answer.state() == SignatureState.PENDING) {
            faults.add(Fault.at("/state", "practices.transfer.no-answer"));
        }
        answer.sha256()
                .filter(digest -> !DIGEST.matcher(digest).matches())
                .ifPresent(digest -> faults.add(Fault.at("/sha256", "practices.transfer.bad-digest")));
        return faults;
    }

    @Override
    public Transfer report(Caller caller, String id, String municipality, ReceiverReport report, Expected expected) {
        return transactions.change(caller, manager -> {
            TransferEntity transfer = TransferStore.locked(manager, caller, id);
            Agreement agreement = transfer.agreement();
            Outcome outcome = outcome(agreement, municipality);
            requireOwn(caller, municipality);
            expected.check(transfer.version());
            InvalidInput.throwIfAny(
                    new TransferCheck().report(report, agreement).faults());
            desk.write(manager, transfer, agreement.with(outcome.with(marked(report, agreement))), transfer.stage());
            desk.log(manager, caller, transfer, LogEntry.Kind.REPORTED, municipality, "");
            List<Change> changes = new ArrayList<>(List.of(TransferDesk.told("reported", transfer)));
            adopted(manager, transfer).ifPresent(changes::add);
            return new Done<>(desk.record(caller, transfer), changes);
        });
    }

    /** Which components are core stands in the agreement, whatever the report says. */
    private static ReceiverReport marked(ReceiverReport report, Agreement agreement) {
        Map<String, Boolean> core = agreement.components().stream()
                .collect(Collectors.toMap(PracticeComponent::name, PracticeComponent::core, Boolean::logicalOr));
        return new ReceiverReport(
                report.adaptations().stream()
                        .map(one ->
                                new Adaptation(one.component(), core.get(one.component()), one.choice(), one.note()))
                        .toList(),
                report.indicators(),
                report.kept(),
                report.changed(),
                report.verdict(),
                report.why(),
                report.whyWithheld());
    }

    @Override
    public Transfer leave(Caller caller, String id, String municipality, String reason) {
        return transactions.change(caller, manager -> {
            TransferEntity transfer = TransferStore.locked(manager, caller, id);
            Agreement agreement = transfer.agreement();
            Outcome outcome = outcome(agreement, municipality);
            requireOwn(caller, municipality);
            TransferCheck check = new TransferCheck();
            check.needed("/reason", reason, TransferCheck.TEXT);
            InvalidInput.throwIfAny(check.faults());
            if (transfer.stage() == TransferStage.EVALUATED
                    || outcome.departure().isPresent()
                    || agreement.stateOf(municipality) != SignatureState.SIGNED) {
                throw new Refusal(Kind.CONFLICT, "practices.not-learning");
            }
            Outcome left = new Outcome(
                    municipality,
                    outcome.report(),
                    Optional.of(new Outcome.Departure(transfer.stage(), desk.today(), reason)));
            desk.write(manager, transfer, agreement.with(left), transfer.stage());
            desk.log(manager, caller, transfer, LogEntry.Kind.LEFT, municipality, "");
            List<Change> changes = new ArrayList<>(List.of(TransferDesk.told("left", transfer)));
            if (needs.municipality(manager, transfer.need())
                    .filter(municipality::equals)
                    .isPresent()) {
                changes.addAll(needs.ended(manager, transfer.need(), id, false));
            }
            return new Done<>(desk.record(caller, transfer), changes);
        });
    }

    private static void requireText(String pointer, String text) {
        if (text.length() > TransferCheck.TEXT) {
            throw new InvalidInput(Fault.at(pointer, "practices.too-long", "most", TransferCheck.TEXT));
        }
    }

    private static boolean hasLeft(Agreement agreement, String municipality) {
        return agreement.outcomes().stream()
                .anyMatch(one -> one.municipality().equals(municipality)
                        && one.departure().isPresent());
    }

    private static void requireParty(Agreement agreement, String municipality) {
        if (agreement.signatures().stream().noneMatch(one -> one.municipality().equals(municipality))) {
            throw new TransferNotFound();
        }
    }

    private static Outcome outcome(Agreement agreement, String municipality) {
        return agreement.outcomes().stream()
                .filter(one -> one.municipality().equals(municipality))
                .findFirst()
                .orElseThrow(TransferNotFound::new);
    }

    private static void requireOwn(Caller caller, String municipality) {
        if (!Practices.writes(caller, municipality)) {
            throw new Forbidden();
        }
    }
}
