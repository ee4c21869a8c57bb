package cl.minka.contest.core.initiative;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.Initiatives.ScreeningDraft;
import cl.minka.contest.Screening;
import cl.minka.contest.Screening.Decision;
import cl.minka.contest.WrongStatus;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.Done;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.persistence.Times;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.time.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides on eligibility. A cure reopens fields for a term in working days (Ley 19.880, art. 31: five by custom). */
final class Screenings {
    private static final int CURE_DAYS = 5;
    private static final int MOST_DAYS = 365;
    private static final int LONGEST_REASON = 4_000;
    private static final int MOST_REASONS = 100;

    private final ContestTransactions transactions;
    private final WorkingDays workingDays;
    private final Clock clock;

    Screenings(ContestTransactions transactions, WorkingDays workingDays, Clock clock) {
        this.transactions = transactions;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    Screening get(Caller caller, String contestId, String id) {
        return transactions.read(manager -> {
            ContestEntity contest = ContestStore.visible(manager, caller, contestId);
            return InitiativeAccess.visible(manager, caller, contest, id)
                    .screening()
                    .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.screening-not-found"));
        });
    }

    Screening put(Caller caller, String contestId, String id, ScreeningDraft draft, Expected expected) {
        return transactions.change(caller, manager -> {
            ContestEntity contest = ContestStore.organizedForChange(manager, caller, contestId);
            InitiativeEntity initiative = InitiativeStore.get(manager, contestId, id);
            if (initiative.screeningVersion() == 0) {
                expected.checkAbsent();
            } else {
                expected.check(initiative.screeningVersion());
            }
            InvalidInput.throwIfAny(faults(contest, draft));
            ContestStore.requireStatus(contest, ContestStatus.SCREENING);
            requireSubmitted(initiative);
            Instant now = Times.now(clock);
            List<String> places = initiative.municipalities();
            initiative.screen(decided(contest, initiative, draft, now), status(draft.decision()), now);
            manager.flush();
            if (!places.equals(initiative.municipalities())) {
                InitiativeStore.municipalities(manager, initiative);
            }
            return Done.of(
                    initiative.screening().orElseThrow(),
                    InitiativeChanges.of(contest, initiative, "contest.initiative-screened")
                            .fields(Set.of("screening", "status")));
        });
    }

    private Screening decided(ContestEntity contest, InitiativeEntity initiative, ScreeningDraft draft, Instant now) {
        boolean cure = draft.decision() == Decision.CURE;
        int days = draft.cureWorkingDays().orElse(CURE_DAYS);
        return new Screening(
                draft.decision(),
                draft.reasons(),
                cure ? CureScope.fields(contest.definition(), draft.fields(), draft.reasons()) : List.of(),
                cure ? Optional.of(days) : Optional.empty(),
                cure ? Optional.of(workingDays.deadline(now, days, Optional.of(initiative.lead()))) : Optional.empty(),
                now,
                initiative.screeningVersion() + 1);
    }

    private static List<Fault> faults(ContestEntity contest, ScreeningDraft draft) {
        List<Fault> faults = new ArrayList<>();
        if (draft.reasons().isEmpty() && draft.decision() != Decision.ADMITTED) {
            faults.add(Fault.at("/reasons", "kernel.required"));
        }
        if (draft.reasons().size() > MOST_REASONS) {
            faults.add(Fault.at("/reasons", "kernel.too-long", "most", MOST_REASONS));
        }
        for (int i = 0; i < draft.reasons().size(); i++) {
            String reason = draft.reasons().get(i);
            if (reason.isBlank()) {
                faults.add(Fault.at("/reasons/" + i, "kernel.required"));
            } else if (reason.length() > LONGEST_REASON) {
                faults.add(Fault.at("/reasons/" + i, "kernel.too-long", "most", LONGEST_REASON));
            }
        }
        List<String> known = CureScope.known(contest.definition());
        for (int i = 0; i < draft.fields().size(); i++) {
            if (!known.contains(draft.fields().get(i))) {
                faults.add(Fault.at("/fields/" + i, "contest.unknown-field"));
            }
        }
        draft.cureWorkingDays()
                .filter(days -> days < 1 || days > MOST_DAYS)
                .ifPresent(days -> faults.add(
                        new Fault("/cureWorkingDays", "contest.out-of-range", Map.of("least", 1, "most", MOST_DAYS))));
        return faults;
    }

    private static void requireSubmitted(InitiativeEntity initiative) {
        switch (initiative.status()) {
            case SUBMITTED, CURE, ADMITTED, REJECTED -> {}
            case DRAFT, WITHDRAWN -> throw new WrongStatus(
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
