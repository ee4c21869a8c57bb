package cl.minka.contest.core.attachment;

import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.kernel.jobs.PeriodicTask;
import cl.minka.kernel.jpa.Contents;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Removes contents that no attachment points to: replaced, deleted, or left by a node that died while storing. */
@Component(service = PeriodicTask.class)
public final class AttachmentCleaning implements PeriodicTask {
    private static final Duration GRACE = Duration.ofHours(1);
    private static final int AT_ONCE = 100;

    private final ContestTransactions transactions;
    private final Clock clock;

    @Activate
    public AttachmentCleaning(@Reference ContestTransactions transactions, @Reference Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "contest.attachment-cleaning";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        Contents contents = AttachmentContents.of(transactions, clock);
        orphans().forEach(contents::remove);
    }

    private List<String> orphans() {
        return transactions.read(manager -> {
            List<?> ids = manager.createNativeQuery("SELECT c.id FROM attachment_content c WHERE c.touched_at < ?"
                            + " AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a.content = c.id)"
                            + " AND NOT EXISTS (SELECT 1 FROM blind_file b WHERE b.content = c.id)")
                    .setParameter(1, clock.instant().minus(GRACE).toEpochMilli())
                    .setMaxResults(AT_ONCE)
                    .getResultList();
            return ids.stream().map(String.class::cast).toList();
        });
    }
}
