package cl.minka.practices.core.catalogue;

import cl.minka.kernel.jobs.PeriodicTask;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.Notices;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.time.WorkingDays;
import cl.minka.practices.PracticeStatus;
import cl.minka.practices.core.persistence.PracticeTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Asks municipalities whether their sheets are still right: a month before the year ends, and once more when it has ended. What is
 * not done any more is not asked for.
 */
@Component(service = PeriodicTask.class)
public final class ConfirmationRequests implements PeriodicTask {
    private static final int DAYS_BEFORE = 30;
    private static final int AT_ONCE = 500;
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final PracticeTransactions transactions;
    private final Accounts accounts;
    private final Notices notices;
    private final Clock clock;

    @Activate
    public ConfirmationRequests(
            @Reference PracticeTransactions transactions,
            @Reference Accounts accounts,
            @Reference Notices notices,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "practices.confirmation-requests";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
        List<PracticeEntity> due = due(today);
        if (!due.isEmpty()) {
            Map<String, Set<Long>> people = Officials.of(accounts);
            notices.post(due.stream()
                    .flatMap(practice -> people.getOrDefault(practice.municipality(), Set.of()).stream()
                            .map(account -> notice(practice, account, today)))
                    .toList());
            transactions.quietly(manager -> manager.createQuery(
                            "UPDATE PracticeEntity e SET e.askedOn = :today WHERE e.id IN :ids")
                    .setParameter("today", (int) today.toEpochDay())
                    .setParameter("ids", due.stream().map(PracticeEntity::id).toList())
                    .executeUpdate());
        }
        forgetRemovals();
    }

    /** Never asked and soon to be confirmed, or last asked before the day on which it should have been. */
    private List<PracticeEntity> due(LocalDate today) {
        return transactions.read(manager -> manager.createQuery(
                        "SELECT e FROM PracticeEntity e WHERE e.status <> :ended AND (e.askedOn = 0 AND e.confirmBy <= :soon"
                                + " OR e.askedOn <= e.confirmBy AND e.confirmBy < :today) ORDER BY e.confirmBy, e.id",
                        PracticeEntity.class)
                .setParameter("ended", PracticeStatus.ENDED)
                .setParameter("soon", (int) today.plusDays(DAYS_BEFORE).toEpochDay())
                .setParameter("today", (int) today.toEpochDay())
                .setMaxResults(AT_ONCE)
                .getResultList());
    }

    private static Notice notice(PracticeEntity practice, long account, LocalDate today) {
        LocalDate until = practice.confirmBy();
        boolean overdue = until.isBefore(today);
        return Notice.to(account, overdue ? CatalogueNoticeKinds.OVERDUE : CatalogueNoticeKinds.DUE)
                .with("title", practice.title())
                .with("until", until)
                .about("practices/" + practice.id(), practice.municipality())
                .once("practice-confirmation/" + practice.id() + "/" + until + "/" + overdue + "/" + account);
    }

    private void forgetRemovals() {
        transactions.quietly(manager -> manager.createQuery("DELETE FROM RemovalEntity r WHERE r.removedAt < :before")
                .setParameter("before", clock.instant().minus(REMEMBERED).toEpochMilli())
                .executeUpdate());
    }
}
