package cl.minka.contest.core.attachment;

import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.kernel.jobs.PeriodicTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Removes contents that no attachment points to: replaced, deleted, or left by a node that died while storing. */
@Component(service = PeriodicTask.class)
public final class AttachmentCleaning implements PeriodicTask {
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
        AttachmentContents.of(transactions, clock).clean(List.of("attachment", "blind_file"));
    }
}
