package cl.minka.contest.core.notice;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.kernel.jobs.PeriodicTask;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.Notices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reminds evaluators once, three days before the evaluation closes, of what they have not finished. */
@Component(service = PeriodicTask.class)
public final class EvaluationReminder implements PeriodicTask {
    static final Duration BEFORE = Duration.ofDays(3);

    private final ContestTransactions transactions;
    private final Notices notices;
    private final Clock clock;

    @Activate
    public EvaluationReminder(
            @Reference ContestTransactions transactions, @Reference Notices notices, @Reference Clock clock) {
        this.transactions = transactions;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "contest-reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        notices.post(transactions.read(this::due));
    }

    private List<Notice> due(EntityManager manager) {
        Instant now = clock.instant();
        List<Notice> due = new ArrayList<>();
        for (ContestEntity contest : evaluating(manager)) {
            Optional<Instant> closes = contest.nextMoveAt()
                    .filter(end -> end.isAfter(now) && !end.minus(BEFORE).isAfter(now));
            closes.ifPresent(end ->
                    Panel.pending(manager, contest.id()).forEach(account -> due.add(notice(contest, account, end))));
        }
        return due;
    }

    private static List<ContestEntity> evaluating(EntityManager manager) {
        return manager.createQuery("SELECT c FROM ContestEntity c WHERE c.status = :status", ContestEntity.class)
                .setParameter("status", ContestStatus.EVALUATION)
                .getResultList();
    }

    private static Notice notice(ContestEntity contest, long account, Instant closes) {
        return Notice.to(account, ContestNoticeKinds.REMINDER)
                .with("contest", contest.definition().title())
                .with("closes", closes)
                .about("me/assignments", "")
                .once("contest-reminder/" + contest.id() + "/" + closes.toEpochMilli() + "/" + account);
    }
}
