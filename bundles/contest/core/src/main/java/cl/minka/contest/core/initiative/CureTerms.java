package cl.minka.contest.core.initiative;

import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.kernel.Caller;
import cl.minka.kernel.jobs.PeriodicTask;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Notes that a term to cure has ended; a person then decides on what there is. */
@Component(service = PeriodicTask.class)
public final class CureTerms implements PeriodicTask {
    private static final int AT_ONCE = 500;

    private final ContestTransactions transactions;
    private final Clock clock;

    @Activate
    public CureTerms(@Reference ContestTransactions transactions, @Reference Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "contest.cure-terms";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        Caller system = Caller.system(name());
        List<Object[]> ended = transactions.read(manager -> manager.createQuery(
                        "SELECT i.contest, i.id FROM InitiativeEntity i WHERE i.status = :cure"
                                + " AND i.cureUntil > 0 AND i.cureUntil <= :now",
                        Object[].class)
                .setParameter("cure", InitiativeStatus.CURE)
                .setParameter("now", clock.millis())
                .setMaxResults(AT_ONCE)
                .getResultList());
        ended.forEach(row -> end(system, (String) row[0], (String) row[1]));
    }

    private void end(Caller system, String contestId, String id) {
        transactions.change(system, manager -> {
            ContestEntity contest = ContestStore.organizedForChange(manager, system, contestId);
            InitiativeEntity initiative = InitiativeStore.get(manager, contestId, id);
            Instant now = Times.now(clock);
            boolean over = initiative.status() == InitiativeStatus.CURE
                    && initiative
                            .cureUntil()
                            .filter(until -> !now.isBefore(until))
                            .isPresent();
            if (!over) {
                return Done.of(id);
            }
            initiative.endCure(now);
            manager.flush();
            InitiativeStore.municipalities(manager, initiative);
            return Done.of(id, InitiativeChanges.of(contest, initiative, "contest.cure-expired"));
        });
    }
}
