package cl.minka.practices.core.transfer;

import cl.minka.kernel.jobs.PeriodicTask;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.Notices;
import cl.minka.kernel.people.Accounts;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.transfer.Obstacle;
import cl.minka.practices.transfer.Transfer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reminds those who can do something about it of agreements that do not go on: once for each reason and day on which it began. */
@Component(service = PeriodicTask.class)
public final class TransferReminders implements PeriodicTask {
    private static final int AT_ONCE = 500;

    private final PracticeTransactions transactions;
    private final Accounts accounts;
    private final Notices notices;
    private final Clock clock;

    @Activate
    public TransferReminders(
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
        return "practices-transfer-reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        LocalDate today = TransferEntity.day(clock.instant());
        List<Transfer> stuck = next("", today);
        PartyAccounts people = new PartyAccounts(accounts);
        while (!stuck.isEmpty()) {
            notices.post(stuck.stream()
                    .flatMap(transfer -> notices(transfer, people))
                    .toList());
            stuck = next(stuck.get(stuck.size() - 1).id(), today);
        }
    }

    private List<Transfer> next(String after, LocalDate today) {
        return transactions.read(manager -> manager
                .createQuery(
                        "SELECT t FROM TransferEntity t WHERE t.stuckOn <= :today AND t.id > :after ORDER BY t.id",
                        TransferEntity.class)
                .setParameter("today", TransferStore.day(today))
                .setParameter("after", after)
                .setMaxResults(AT_ONCE)
                .getResultList()
                .stream()
                .map(transfer -> transfer.toRecord(transfer.agreement(), today))
                .toList());
    }

    private static Stream<Notice> notices(Transfer transfer, PartyAccounts people) {
        return transfer.obstacles().stream().flatMap(obstacle -> obstacle.municipalities().stream()
                .flatMap(people::of)
                .distinct()
                .map(account -> notice(transfer, obstacle, account)));
    }

    private static Notice notice(Transfer transfer, Obstacle obstacle, long account) {
        String reason = TransferDesk.word(obstacle.reason());
        return Notice.to(account, TransferNoticeKinds.STUCK)
                .with("title", transfer.agreement().title())
                .with("since", obstacle.since())
                .about("transfers/" + transfer.id(), transfer.mentor())
                .once("transfer-stuck/" + transfer.id() + "/" + reason + "/" + obstacle.since() + "/" + account);
    }
}
