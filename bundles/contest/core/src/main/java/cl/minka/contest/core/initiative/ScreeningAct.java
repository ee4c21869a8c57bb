package cl.minka.contest.core.initiative;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.Screening;
import cl.minka.contest.Screening.Decision;
import cl.minka.contest.ScreeningApplication;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.PendingScreeningEntity;
import cl.minka.contest.core.persistence.PendingScreenings;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.time.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** Applies the decisions on eligibility that wait: all in one act of a person, or none. */
final class ScreeningAct {
    private static final int MOST = 1_000;

    private final ContestTransactions transactions;
    private final WorkingDays workingDays;
    private final Clock clock;

    ScreeningAct(ContestTransactions transactions, WorkingDays workingDays, Clock clock) {
        this.transactions = transactions;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Applies all that wait, or tells what would be applied. */
    ScreeningApplication apply(Caller caller, String contestId, boolean confirm) {
        return confirm
                ? transactions.change(caller, manager -> applied(manager, caller, contestId))
                : transactions.read(manager -> {
                    ContestEntity contest = ContestStore.organized(manager, caller, contestId);
                    ContestStore.requireStatus(contest, ContestStatus.SCREENING);
                    List<PendingScreeningEntity> pending = PendingScreenings.of(manager, contestId);
                    return counted(false, pending, obstacles(pending, filed(manager, contestId)));
                });
    }

    private Done<ScreeningApplication> applied(EntityManager manager, Caller caller, String contestId) {
        ContestEntity contest = ContestStore.organizedForChange(manager, caller, contestId);
        ContestStore.requireStatus(contest, ContestStatus.SCREENING);
        List<PendingScreeningEntity> pending = PendingScreenings.of(manager, contestId);
        Map<String, InitiativeEntity> filed = filed(manager, contestId);
        List<Fault> obstacles = obstacles(pending, filed);
        if (!obstacles.isEmpty()) {
            throw new Refusal(
                    Kind.CONFLICT,
                    "contest.screening-not-applicable",
                    Map.of("count", obstacles.size(), "pending", pending.size()),
                    obstacles);
        }
        Instant now = Times.now(clock);
        List<Change> changes = new ArrayList<>();
        for (PendingScreeningEntity each : pending) {
            InitiativeEntity initiative = filed.get(each.initiative());
            changes.add(Screenings.hold(manager, contest, initiative, now(initiative, each.screening(), now)));
            manager.remove(each);
        }
        manager.flush();
        return new Done<>(counted(true, pending, List.of()), changes);
    }

    /** The term to cure begins when the applicant is told. */
    private Screening now(InitiativeEntity initiative, Screening kept, Instant now) {
        return new Screening(
                kept.decision(),
                kept.reasons(),
                kept.fields(),
                kept.cureWorkingDays(),
                kept.cureWorkingDays().map(days -> workingDays.deadline(now, days, Optional.of(initiative.lead()))),
                now,
                kept.version() + 1);
    }

    private static Map<String, InitiativeEntity> filed(EntityManager manager, String contest) {
        return PendingScreenings.initiatives(manager, contest).stream()
                .collect(Collectors.toMap(InitiativeEntity::id, initiative -> initiative));
    }

    private static List<Fault> obstacles(List<PendingScreeningEntity> pending, Map<String, InitiativeEntity> filed) {
        List<Fault> obstacles = new ArrayList<>();
        for (PendingScreeningEntity each : pending) {
            InitiativeEntity initiative = filed.get(each.initiative());
            if (!Screenings.isFiled(initiative)) {
                obstacles.add(obstacle(initiative, "contest.pending-screening.not-filed"));
            } else if (!each.isOn(initiative)) {
                obstacles.add(obstacle(initiative, "contest.pending-screening.filed-anew"));
            }
        }
        return obstacles.size() > MOST ? obstacles.subList(0, MOST) : obstacles;
    }

    private static Fault obstacle(InitiativeEntity initiative, String code) {
        return new Fault(
                "/initiatives/" + initiative.id(),
                code,
                Map.of(
                        "initiative",
                        initiative.externalId().orElse(initiative.id()),
                        "title",
                        initiative.title(),
                        "status",
                        ContestStore.json(initiative.status())));
    }

    private static ScreeningApplication counted(
            boolean applied, List<PendingScreeningEntity> pending, List<Fault> obstacles) {
        Map<Decision, Integer> counts = new EnumMap<>(Decision.class);
        pending.forEach(each -> counts.merge(each.screening().decision(), 1, Integer::sum));
        return new ScreeningApplication(
                applied,
                counts.getOrDefault(Decision.ADMITTED, 0),
                counts.getOrDefault(Decision.CURE, 0),
                counts.getOrDefault(Decision.REJECTED, 0),
                obstacles);
    }
}
