package cl.minka.practices.core.file;

import cl.minka.kernel.jobs.PeriodicTask;
import cl.minka.practices.core.persistence.PracticeTransactions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Removes contents that no file points to: replaced, deleted, or left by a node that died while storing. */
@Component(service = PeriodicTask.class)
public final class FileCleaning implements PeriodicTask {
    private final PracticeTransactions transactions;
    private final Clock clock;

    @Activate
    public FileCleaning(@Reference PracticeTransactions transactions, @Reference Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "practices.file-cleaning";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        DatabaseFiles.contents(transactions, clock).clean(List.of("practice_file"));
    }
}
