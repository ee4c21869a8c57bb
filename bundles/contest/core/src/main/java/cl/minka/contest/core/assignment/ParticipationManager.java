package cl.minka.contest.core.assignment;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.Evaluation;
import cl.minka.contest.Participation;
import cl.minka.contest.Participations;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells who has evaluated, once the panel is done. */
@Component(service = Participations.class)
public final class ParticipationManager implements Participations {
    private static final ContestStatus[] FROM_COMMITTEE = Arrays.stream(ContestStatus.values())
            .filter(status -> !status.isBefore(ContestStatus.COMMITTEE))
            .toArray(ContestStatus[]::new);

    private final ContestTransactions transactions;
    private final Accounts accounts;

    @Activate
    public ParticipationManager(@Reference ContestTransactions transactions, @Reference Accounts accounts) {
        this.transactions = transactions;
        this.accounts = accounts;
    }

    @Override
    public Participation of(Caller caller, String contest, String username) {
        Optional<Account> account =
                Optional.ofNullable(accounts.known(List.of(username)).get(username));
        return transactions.read(manager -> {
            ContestEntity within = ContestStore.visible(manager, caller, contest);
            Account evaluator = account.filter(
                            found -> found.id() == caller.account() || caller.organizes(within.organizer()))
                    .orElseThrow(ParticipationManager::notFound);
            PanelStore.find(manager, contest, evaluator.id()).orElseThrow(ParticipationManager::notFound);
            ContestStore.requireStatus(within, FROM_COMMITTEE);
            Object[] row = manager.createQuery(
                            "SELECT COUNT(e), MIN(e.updatedAt), MAX(e.updatedAt) FROM EvaluationEntity e"
                                    + " WHERE e.contest = :contest AND e.account = :account AND e.state = :done",
                            Object[].class)
                    .setParameter("contest", contest)
                    .setParameter("account", evaluator.id())
                    .setParameter("done", Evaluation.State.FINAL)
                    .getSingleResult();
            int evaluations = ((Number) row[0]).intValue();
            if (evaluations == 0) {
                throw notFound();
            }
            return new Participation(username, evaluator.name(), evaluations, instant(row[1]), instant(row[2]));
        });
    }

    private static Instant instant(Object millis) {
        return Instant.ofEpochMilli(((Number) millis).longValue());
    }

    private static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "contest.evaluator-not-found");
    }
}
