package cl.minka.contest.core.committee;

import cl.minka.contest.MinutesSignature;
import cl.minka.contest.MinutesSignatures;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.paper.IssuedPaper;
import cl.minka.kernel.paper.Papers;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the external signatures over minutes. */
@Component(service = MinutesSignatures.class)
public final class SignatureManager implements MinutesSignatures {
    private final ContestTransactions transactions;
    private final Papers papers;
    private final Clock clock;

    @Activate
    public SignatureManager(
            @Reference ContestTransactions transactions, @Reference Papers papers, @Reference Clock clock) {
        this.transactions = transactions;
        this.papers = papers;
        this.clock = clock;
    }

    @Override
    public MinutesSignature get(Caller caller, String contest) {
        return transactions.read(manager -> {
            ContestStore.organized(manager, caller, contest);
            return Optional.ofNullable(manager.find(SignatureEntity.class, contest))
                    .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.signature-not-found"))
                    .toRecord();
        });
    }

    @Override
    public MinutesSignature put(Caller caller, String contest, MinutesSignature.Draft draft, Expected expected) {
        Optional<IssuedPaper> paper = papers.recognize(draft.sha256());
        return transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
            CommitteePhase.committee(manager, contest);
            Optional<SignatureEntity> before = Optional.ofNullable(manager.find(SignatureEntity.class, contest));
            before.ifPresentOrElse(one -> expected.check(one.version()), expected::checkAbsent);
            Instant now = Times.now(clock);
            List<Fault> faults = new ArrayList<>(new SignatureCheck().faults(draft, now));
            if (paper.filter(one -> one.resource().equals(resource(contest))).isEmpty()) {
                faults.add(Fault.at("/sha256", "contest.signature.unknown-paper"));
            }
            InvalidInput.throwIfAny(faults);
            CommitteePhase.requireMeeting(within);
            SignatureEntity signature = before.orElseGet(() -> new SignatureEntity(contest));
            signature.write(draft, caller.account(), now);
            if (before.isEmpty()) {
                manager.persist(signature);
            }
            manager.flush();
            MinutesSignature stored = signature.toRecord();
            return Done.of(stored, change(within, stored));
        });
    }

    /** Of the papers that show minutes. */
    private static String resource(String contest) {
        return "contests/" + contest + "/committee/minutes";
    }

    private static Change change(ContestEntity contest, MinutesSignature stored) {
        return Change.of("contest.minutes-signed", resource(contest.id()) + "/signature", contest.organizer())
                .fields(Set.of("sha256", "mediaType", "content", "signer", "signedAt", "provider"))
                .state(stored.toString())
                .facts(Map.of("contest", contest.id(), "sha256", stored.sha256()));
    }
}
