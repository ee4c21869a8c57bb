package cl.minka.assistance.core.file;

import cl.minka.assistance.core.persistence.AssistanceTransactions;
import cl.minka.kernel.jobs.PeriodicTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Removes contents that no file points to: replaced, deleted, or left by a node that died while storing. */
@Component(service = PeriodicTask.class)
public final class AttachmentCleaning implements PeriodicTask {
    private final AssistanceTransactions transactions;
    private final Clock clock;

    @Activate
    public AttachmentCleaning(@Reference AssistanceTransactions transactions, @Reference Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "assistance.file-cleaning";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        AttachmentRules.contents(transactions, clock).clean(List.of("request_file", "project_file"));
    }
}
