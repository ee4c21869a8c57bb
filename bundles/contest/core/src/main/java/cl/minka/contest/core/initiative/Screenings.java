package cl.minka.contest.core.initiative;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.Initiatives.ScreeningDraft;
import cl.minka.contest.Screening;
import cl.minka.contest.Screening.Decision;
import cl.minka.contest.SubmissionReceipt;
import cl.minka.contest.WrongStatus;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.persistence.PendingScreeningEntity;
import cl.minka.contest.core.persistence.PendingScreenings;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.time.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;

/** Decides on eligibility. A cure reopens fields for a term in working days (Ley 19.880, art. 31: five by custom). */
final class Screenings {
    private static final int CURE_DAYS = 5;

    private final ContestTransactions transactions;
    private final WorkingDays workingDays;
    private final Clock clock;

    Screenings(ContestTransactions transactions, WorkingDays workingDays, Clock clock) {
        this.transactions = transactions;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Who runs the contest is told what waits; all others what holds. */
    Screening get(Caller caller, String contestId, String id) {
        return transactions.read(manager -> {
            ContestEntity contest = ContestStore.visible(manager, caller, contestId);
            InitiativeEntity initiative = InitiativeAccess.visible(manager, caller, contest, id);
            Optional<Screening> pending = InitiativeAccess.organizes(caller, contest)
                    ? PendingScreenings.find(manager, id).map(PendingScreeningEntity::screening)
                    : Optional.empty();
            return pending.or(initiative::screening)
                    .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.screening-not-found"));
        });
    }

    Screening put(Caller caller, String contestId, String id, ScreeningDraft draft, Expected expected) {
        return transactions.change(caller, manager -> {
            ContestEntity contest = ContestStore.organizedForChange(manager, caller, contestId);
            InitiativeEntity initiative = InitiativeStore.get(manager, contestId, id);
            Optional<PendingScreeningEntity> pending = PendingScreenings.find(manager, id);
            long version = pending.map(PendingScreeningEntity::revision).orElseGet(initiative::screeningVersion);
            if (version == 0) {
                expected.checkAbsent();
            } else {
                expected.check(version);
            }
            InvalidInput.throwIfAny(ScreeningCheck.faults(contest, draft));
            ContestStore.requireStatus(contest, ContestStatus.SCREENING);
            requireSubmitted(initiative);
            Instant now = Times.now(clock);
            return draft.pending()
                    ? keep(manager, contest, initiative, pending, decided(contest, initiative, draft, version + 1, now))
                    : hold(
                            manager,
                            contest,
                            initiative,
                            pending,
                            decided(contest, initiative, draft, version + 1, now));
        });
    }

    private static Done<Screening> keep(
            EntityManager manager,
            ContestEntity contest,
            InitiativeEntity initiative,
            Optional<PendingScreeningEntity> before,
            Screening decided) {
        PendingScreeningEntity pending = before.orElseGet(() -> new PendingScreeningEntity(initiative));
        pending.write(
                decided, initiative.receipt().map(SubmissionReceipt::sha256).orElse(""), decided.decidedAt());
        if (before.isEmpty()) {
            manager.persist(pending);
        }
        manager.flush();
        return Done.of(
                pending.screening(),
                Change.of(
                                "contest.screening-kept",
                                "contests/" + contest.id() + "/initiatives/" + initiative.id() + "/screening",
                                contest.organizer())
                        .fields(Set.of("screening"))
                        .state(Json.write(decided))
                        .facts(Map.of("contest", contest.id(), "initiative", initiative.id())));
    }

    private static Done<Screening> hold(
            EntityManager manager,
            ContestEntity contest,
            InitiativeEntity initiative,
            Optional<PendingScreeningEntity> pending,
            Screening decided) {
        pending.ifPresent(manager::remove);
        Change change = hold(manager, contest, initiative, decided);
        return Done.of(initiative.screening().orElseThrow(), change);
    }

    static Change hold(EntityManager manager, ContestEntity contest, InitiativeEntity initiative, Screening decided) {
        List<String> places = initiative.municipalities();
        Optional<Instant> cure = initiative.cureUntil();
        initiative.screen(decided, status(decided.decision()), decided.decidedAt());
        if (!places.equals(initiative.municipalities())) {
            manager.flush();
            InitiativeStore.municipalities(manager, initiative);
        }
        return InitiativeChanges.screened(contest, initiative, cure).fields(Set.of("screening", "status"));
    }

    private Screening decided(
            ContestEntity contest, InitiativeEntity initiative, ScreeningDraft draft, long version, Instant now) {
        boolean cure = draft.decision() == Decision.CURE;
        int days = draft.cureWorkingDays().orElse(CURE_DAYS);
        return new Screening(
                draft.decision(),
                draft.reasons(),
                cure ? CureScope.fields(contest.definition(), draft.fields(), draft.reasons()) : List.of(),
                cure ? Optional.of(days) : Optional.empty(),
                cure && !draft.pending()
                        ? Optional.of(workingDays.deadline(now, days, Optional.of(initiative.lead())))
                        : Optional.empty(),
                now,
                version);
    }

    static boolean isFiled(InitiativeEntity initiative) {
        return initiative.status() != InitiativeStatus.DRAFT && initiative.status() != InitiativeStatus.WITHDRAWN;
    }

    private static void requireSubmitted(InitiativeEntity initiative) {
        if (!isFiled(initiative)) {
            throw new WrongStatus(
                    ContestStore.json(initiative.status()),
                    List.of("submitted", "cure", "admitted", "rejected"),
                    "municipality");
        }
    }

    private static InitiativeStatus status(Decision decision) {
        return switch (decision) {
            case ADMITTED -> InitiativeStatus.ADMITTED;
            case CURE -> InitiativeStatus.CURE;
            case REJECTED -> InitiativeStatus.REJECTED;
        };
    }
}
