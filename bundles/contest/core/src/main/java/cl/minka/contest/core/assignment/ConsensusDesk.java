package cl.minka.contest.core.assignment;

import cl.minka.contest.Consensus;
import cl.minka.contest.ConsensusNotFound;
import cl.minka.contest.Consensuses.Accept;
import cl.minka.contest.Consensuses.Act;
import cl.minka.contest.Consensuses.CallFurther;
import cl.minka.contest.Consensuses.Close;
import cl.minka.contest.Consensuses.Propose;
import cl.minka.contest.Consensuses.Say;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.Figures;
import cl.minka.contest.core.redaction.TextScreen;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.people.Account;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javax.persistence.EntityManager;

/** What evaluators and organisers do about a difference, within one transaction. */
final class ConsensusDesk {
    private static final int LONGEST_MESSAGE = 4_000;
    private static final int LONGEST_REASON = 2_000;
    private static final int MOST_NOTES = 200;

    private final ConsensusViews views;
    private final TextScreen screen;
    private final AssignmentDesk assignments;
    private final Clock clock;

    ConsensusDesk(ConsensusViews views, TextScreen screen, AssignmentDesk assignments, Clock clock) {
        this.views = views;
        this.screen = screen;
        this.assignments = assignments;
        this.clock = clock;
    }

    /**
     * @param account of him who acts, or of the further evaluator who is called
     */
    Done<Consensus> act(EntityManager manager, Caller caller, Difference found, Act act, Optional<Account> account) {
        if (act instanceof CallFurther || act instanceof Close) {
            requireOrganizer(caller, found);
            return organize(manager, caller, found, act, account);
        }
        AssignmentEntity own = own(caller, found);
        check(found, act, account);
        ContestStore.requireOpenEvaluation(found.contest(), clock.instant());
        requireOpen(found);
        Difference begun = ConsensusStore.begun(manager, found, clock.instant());
        List<Change> changes = new ArrayList<>();
        if (act instanceof Say say) {
            manager.persist(NoteEntity.message(own, place(begun), say.message().strip(), clock.instant()));
            changes.add(change(begun, "contest.consensus-message"));
        } else if (act instanceof Propose propose) {
            NoteEntity proposal = NoteEntity.proposal(
                    own, place(begun), propose.scores(), total(begun, propose.scores()), clock.instant());
            manager.persist(proposal);
            changes.add(change(begun, "contest.consensus-proposed").state(EvaluationEntity.write(propose.scores())));
            changes.addAll(accept(begun, own, proposal));
        } else if (act instanceof Accept accept) {
            NoteEntity proposal = begun.proposal(accept.proposal()).orElseThrow(ConsensusDesk::noSuchProposal);
            changes.add(change(begun, "contest.consensus-accepted"));
            changes.addAll(accept(begun, own, proposal));
        }
        manager.flush();
        Difference after = ConsensusStore.load(manager, begun.contest(), begun.initiative());
        return new Done<>(views.blind(after, own), changes);
    }

    private Done<Consensus> organize(
            EntityManager manager, Caller caller, Difference found, Act act, Optional<Account> account) {
        String reason = act instanceof Close close ? checkedReason(close) : "";
        ContestStore.requireStatus(found.contest(), ContestStatus.EVALUATION);
        requireThere(found);
        requireOpen(found);
        Instant now = clock.instant();
        Difference begun = ConsensusStore.begun(manager, found, now);
        List<Change> changes = new ArrayList<>();
        if (act instanceof Close) {
            begun.consensus().orElseThrow().close(reason, now);
            changes.add(change(begun, "contest.consensus-closed"));
        } else {
            changes.add(further(manager, begun, account));
            changes.add(change(begun, "contest.consensus-further-evaluator"));
        }
        manager.flush();
        return new Done<>(views.whole(ConsensusStore.load(manager, begun.contest(), begun.initiative())), changes);
    }

    /** Refused like an assignment by hand, told where it stands in this request. */
    private Change further(EntityManager manager, Difference begun, Optional<Account> account) {
        try {
            return assignments.further(manager, begun.contest(), begun.initiative(), account);
        } catch (Refusal refusal) {
            List<Fault> faults = refusal.faults().stream()
                    .map(fault -> new Fault("/furtherEvaluator", fault.code(), fault.arguments()))
                    .toList();
            throw new Refusal(refusal.kind(), refusal.key(), refusal.arguments(), faults);
        }
    }

    private List<Change> accept(Difference begun, AssignmentEntity own, NoteEntity proposal) {
        begun.voices().get(own.id()).accept(proposal.id());
        Collection<VoiceEntity> present = begun.present().stream()
                .flatMap(one -> Optional.ofNullable(begun.voices().get(one.id())).stream())
                .toList();
        if (!begun.isAgreed(proposal, present)) {
            return List.of();
        }
        begun.consensus().orElseThrow().record(proposal, clock.instant());
        return List.of(change(begun, "contest.consensus-recorded")
                .state(EvaluationEntity.write(proposal.scores().orElseThrow())));
    }

    /** Organisers are told why there is nothing to deal with. */
    static void requireThere(Difference found) {
        if (!found.isThere()) {
            Object threshold = found.contest()
                    .definition()
                    .discrepancyThreshold()
                    .<Object>map(Figures::exact)
                    .orElse("–");
            throw new Refusal(
                    Kind.CONFLICT,
                    "contest.no-discrepancy",
                    Map.of(
                            "finished",
                            (int) found.present().stream()
                                    .filter(found::isFinished)
                                    .count(),
                            "assigned",
                            found.present().size(),
                            "threshold",
                            threshold));
        }
    }

    private static void requireOrganizer(Caller caller, Difference found) {
        if (!caller.organizes(found.contest().organizer())) {
            throw found.of(caller.account()).isPresent() ? new Forbidden() : new ConsensusNotFound();
        }
    }

    /** Administrators do not evaluate. */
    private static AssignmentEntity own(Caller caller, Difference found) {
        if (caller.isAdmin()) {
            throw new Forbidden();
        }
        return found.of(caller.account())
                .orElseThrow(() ->
                        caller.organizes(found.contest().organizer()) ? new Forbidden() : new ConsensusNotFound());
    }

    private static void requireOpen(Difference found) {
        found.consensus().filter(one -> !one.isOpen()).ifPresent(ended -> {
            throw new Refusal(
                    Kind.CONFLICT, "contest.consensus-ended", Map.of("state", ContestStore.json(ended.state())));
        });
    }

    private static int place(Difference begun) {
        if (begun.notes().size() >= MOST_NOTES) {
            throw new Refusal(Kind.CONFLICT, "contest.consensus-full", Map.of("most", MOST_NOTES));
        }
        return begun.notes().size() + 1;
    }

    private void check(Difference found, Act act, Optional<Account> account) {
        if (act instanceof Say say) {
            checkMessage(say.message().strip(), account);
        } else if (act instanceof Propose propose) {
            ScoreScale scale = scale(found);
            Set<String> left = scale.abstainable(propose.scores());
            List<Fault> faults = new ArrayList<>();
            scale.faults(propose.scores(), left, true)
                    .forEach(fault ->
                            faults.add(new Fault("/proposal" + fault.pointer(), fault.code(), fault.arguments())));
            if (!left.isEmpty() && !scale.isWeighed(propose.scores())) {
                faults.add(Fault.at("/proposal/scores", "contest.abstention.all"));
            }
            InvalidInput.throwIfAny(faults);
        }
    }

    private void checkMessage(String text, Optional<Account> account) {
        if (text.isEmpty()) {
            throw new InvalidInput(Fault.at("/message", "kernel.required"));
        }
        if (text.length() > LONGEST_MESSAGE) {
            throw new InvalidInput(Fault.at("/message", "kernel.too-long", "most", LONGEST_MESSAGE));
        }
        List<String> writer =
                account.map(one -> List.of(one.name(), one.username())).orElse(List.of());
        List<String> found = screen.identities(text, writer);
        if (!found.isEmpty()) {
            throw new InvalidInput(
                    Fault.at("/message", "contest.consensus.identity", "words", String.join(", ", found)));
        }
    }

    private static String checkedReason(Close close) {
        String reason = close.reason().strip();
        if (reason.isEmpty()) {
            throw new InvalidInput(Fault.at("/close/reason", "kernel.required"));
        }
        if (reason.length() > LONGEST_REASON) {
            throw new InvalidInput(Fault.at("/close/reason", "kernel.too-long", "most", LONGEST_REASON));
        }
        return reason;
    }

    private static ScoreScale scale(Difference found) {
        return ScoreScales.blind(found.contest().definition())
                .of(found.initiative().category());
    }

    /** What a proposal leaves out, where it may, is abstained from by all. */
    private static OptionalDouble total(Difference found, Map<String, BigDecimal> scores) {
        ScoreScale scale = scale(found);
        return scale.total(scores, scale.abstainable(scores));
    }

    private static InvalidInput noSuchProposal() {
        return new InvalidInput(Fault.at("/accept", "contest.consensus.no-proposal"));
    }

    private static Change change(Difference found, String action) {
        return Change.of(
                        action,
                        "contests/" + found.contest().id() + "/consensus/"
                                + found.initiative().id(),
                        found.contest().organizer())
                .facts(Map.of("initiative", found.initiative().id()));
    }
}
