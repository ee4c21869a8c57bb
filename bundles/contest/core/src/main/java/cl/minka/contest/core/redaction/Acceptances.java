package cl.minka.contest.core.redaction;

import cl.minka.contest.BlindTwin.Decision;
import cl.minka.contest.BlindTwin.Finding;
import cl.minka.contest.BlindTwin.State;
import cl.minka.contest.BlindViews.Acceptance;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.persistence.RedactionEntity;
import cl.minka.kernel.Caller;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;

/** Accepts every open proposal of a contest at once. */
final class Acceptances {
    private final ContestTransactions transactions;
    private final Twins twins;
    private final Clock clock;

    Acceptances(ContestTransactions transactions, Twins twins, Clock clock) {
        this.transactions = transactions;
        this.twins = twins;
        this.clock = clock;
    }

    Acceptance acceptAll(Caller caller, String contestId) {
        return transactions.change(caller, manager -> {
            ContestEntity contest = ContestStore.organizedForChange(manager, caller, contestId);
            ContestStore.requireStatus(
                    contest,
                    ContestStatus.DRAFT,
                    ContestStatus.OPEN,
                    ContestStatus.SCREENING,
                    ContestStatus.EVALUATION,
                    ContestStatus.COMMITTEE);
            Acceptance acceptance = accept(manager, contest, Times.now(clock));
            Change change = Change.of(
                            "contest.redactions-accepted", "contests/" + contestId + "/redactions", contest.organizer())
                    .facts(Map.of(
                            "accepted",
                            Integer.toString(acceptance.accepted()),
                            "cleared",
                            Integer.toString(acceptance.cleared())));
            return acceptance.accepted() + acceptance.cleared() == 0
                    ? Done.of(acceptance)
                    : Done.of(acceptance, change);
        });
    }

    private Acceptance accept(EntityManager manager, ContestEntity contest, Instant now) {
        List<InitiativeEntity> waiting = waiting(manager, contest);
        Map<String, RedactionEntity> present = BlindViewer.redactions(
                manager, waiting.stream().map(InitiativeEntity::id).toList());
        int accepted = 0;
        List<String> cleared = new ArrayList<>();
        List<RedactionEntity> created = new ArrayList<>();
        for (InitiativeEntity initiative : waiting) {
            Twins.Current current =
                    twins.current(contest, initiative, Optional.ofNullable(present.get(initiative.id())), now);
            RedactionEntity redaction = current.redaction();
            List<Finding> findings = redaction.findings();
            long open = Twins.open(findings);
            if (open > 0) {
                redaction.write(accepted(findings), redaction.edits(), redaction.originalSha256(), now);
                accepted += (int) open;
            }
            if (current.isNew()) {
                created.add(redaction);
            }
            if (initiative.blindState() != State.STALE || redaction.edits().isEmpty()) {
                cleared.add(initiative.id());
            }
        }
        manager.flush();
        RedactionEntity.insert(manager, created);
        InitiativeStore.blindState(manager, cleared, State.CLEARED);
        return new Acceptance(accepted, cleared.size(), waiting.size() - cleared.size());
    }

    private static List<InitiativeEntity> waiting(EntityManager manager, ContestEntity contest) {
        return manager.createQuery(
                        "SELECT i FROM InitiativeEntity i WHERE i.contest = :contest AND i.status IN :statuses"
                                + " AND i.blindState <> :cleared",
                        InitiativeEntity.class)
                .setParameter("contest", contest.id())
                .setParameter("statuses", List.of(InitiativeStatus.SUBMITTED, InitiativeStatus.ADMITTED))
                .setParameter("cleared", State.CLEARED)
                .getResultList();
    }

    private static List<Finding> accepted(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.decision() == Decision.PROPOSED
                        ? Twins.decided(finding, Map.of(finding.id(), Decision.ACCEPTED))
                        : finding)
                .toList();
    }
}
