package cl.minka.contest.core.committee;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.Criterion;
import cl.minka.contest.InitiativeNotFound;
import cl.minka.contest.Opinion;
import cl.minka.contest.core.assignment.JustificationRules;
import cl.minka.contest.core.assignment.ScoreScale;
import cl.minka.contest.core.assignment.ScoreScales;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;

/** Takes the opinions and recusals of the members, each his own. */
final class OpinionDesk {
    private static final int LONGEST = 20_000;
    private static final int LONGEST_REASON = 2_000;

    private final ContestTransactions transactions;
    private final CommitteeSight sight;
    private final Clock clock;

    OpinionDesk(ContestTransactions transactions, CommitteeSight sight, Clock clock) {
        this.transactions = transactions;
        this.sight = sight;
        this.clock = clock;
    }

    Opinion get(Caller caller, String contest, String initiative) {
        return transactions.read(manager -> {
            ContestEntity within = ContestStore.visible(manager, caller, contest);
            requireItem(manager, caller, within, initiative);
            return CommitteeStore.opinion(manager, initiative, caller.account())
                    .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.opinion-not-found"))
                    .toRecord();
        });
    }

    Opinion put(Caller caller, String contest, String initiative, Opinion.Draft draft, Expected expected) {
        return transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.visibleForChange(manager, caller, contest);
            MemberEntity member = requireItem(manager, caller, within, initiative);
            Optional<OpinionEntity> before = CommitteeStore.opinion(manager, initiative, caller.account());
            before.ifPresentOrElse(opinion -> expected.check(opinion.version()), expected::checkAbsent);
            InvalidInput.throwIfAny(faults(form(manager, within, initiative), draft));
            ContestStore.requireStatus(within, ContestStatus.COMMITTEE);
            if (before.isPresent() && before.get().isRecusal()) {
                throw new Refusal(Kind.CONFLICT, "contest.opinion-recused");
            }
            OpinionEntity opinion = before.orElseGet(() -> new OpinionEntity(contest, initiative, member));
            opinion.write(draft, clock.instant());
            if (before.isEmpty()) {
                manager.persist(opinion);
            }
            manager.flush();
            return Done.of(opinion.toRecord(), change(within, initiative, draft));
        });
    }

    /** The caller is a member and the initiative is one that he may know of. */
    private MemberEntity requireItem(EntityManager manager, Caller caller, ContestEntity contest, String initiative) {
        MemberEntity member =
                CommitteeStore.member(manager, contest.id(), caller.account()).orElseThrow(Forbidden::new);
        CommitteeEntity committee = CommitteeStore.find(manager, contest.id()).orElseThrow(InitiativeNotFound::new);
        InitiativeEntity found = InitiativeStore.get(manager, contest.id(), initiative);
        if (!committee.isShortlisted(initiative) || sight.isConflicted(caller, contest, found)) {
            throw new InitiativeNotFound();
        }
        return member;
    }

    private static ScoreScale form(EntityManager manager, ContestEntity contest, String initiative) {
        return ScoreScales.committee(contest.definition())
                .of(InitiativeStore.get(manager, contest.id(), initiative).category());
    }

    private static List<Fault> faults(ScoreScale scale, Opinion.Draft draft) {
        return draft.recusal().isPresent() ? recusalFaults(draft) : voteFaults(scale, draft);
    }

    private static List<Fault> recusalFaults(Opinion.Draft draft) {
        List<Fault> faults = new ArrayList<>();
        String reason = draft.recusal().orElse("").strip();
        if (reason.isEmpty()) {
            faults.add(Fault.at("/recusal", "kernel.required"));
        } else if (reason.length() > LONGEST_REASON) {
            faults.add(Fault.at("/recusal", "kernel.too-long", "most", LONGEST_REASON));
        }
        if (!draft.scores().isEmpty()) {
            faults.add(Fault.at("/scores", "contest.opinion.recused-and-scored"));
        }
        return faults;
    }

    private static List<Fault> voteFaults(ScoreScale scale, Opinion.Draft draft) {
        List<Fault> faults = new ArrayList<>(scale.faults(draft.scores(), true));
        faults.addAll(justificationFaults(scale, draft));
        draft.justification().forEach((criterion, text) -> {
            String pointer = criterion.isEmpty() ? "/justification" : ScoreScale.pointer("justification", criterion);
            if (!criterion.isEmpty() && scale.criterion(criterion).isEmpty()) {
                faults.add(Fault.at(pointer, "contest.score.unknown-criterion", "criterion", criterion));
            }
            if (text.length() > LONGEST) {
                faults.add(Fault.at(pointer, "kernel.too-long", "most", LONGEST));
            }
        });
        return faults;
    }

    /** Any text will do, of the whole or of a criterion, but where a criterion has a rule of its own. */
    private static List<Fault> justificationFaults(ScoreScale scale, Opinion.Draft draft) {
        List<Fault> faults = new ArrayList<>();
        boolean silent = draft.justification().values().stream().allMatch(String::isBlank);
        String whole = draft.justification().getOrDefault("", "");
        boolean asked = false;
        for (Criterion criterion : scale.criteria()) {
            if (criterion.justification().equals(Criterion.Justification.ALWAYS)) {
                asked = true;
            } else if (JustificationRules.asks(
                    criterion, Optional.ofNullable(draft.scores().get(criterion.id())))) {
                String own = draft.justification().getOrDefault(criterion.id(), "");
                JustificationRules.fault(criterion, own)
                        .filter(missing ->
                                JustificationRules.fault(criterion, whole).isPresent())
                        .ifPresent(faults::add);
            }
        }
        if (asked && silent) {
            faults.add(Fault.at("/justification", "kernel.required"));
        }
        return faults;
    }

    private static Change change(ContestEntity contest, String initiative, Opinion.Draft draft) {
        boolean recused = draft.recusal().isPresent();
        return Change.of(
                        recused ? "contest.opinion-recused" : "contest.opinion-given",
                        "contests/" + contest.id() + "/committee/opinions/" + initiative,
                        contest.organizer())
                .fields(recused ? Set.of("recusal") : Set.of("scores", "justification"))
                .facts(Map.of("initiative", initiative));
    }
}
