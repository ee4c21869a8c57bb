package cl.minka.schools.core.attendance;

import cl.minka.kernel.jobs.PeriodicTask;
import cl.minka.schools.core.persistence.SchoolTransactions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Removes contents that no scan points to: replaced, or left by a node that died while storing. */
@Component(service = PeriodicTask.class)
public final class ScanCleaning implements PeriodicTask {
    private final SchoolTransactions transactions;
    private final Clock clock;

    @Activate
    public ScanCleaning(@Reference SchoolTransactions transactions, @Reference Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "schools.scan-cleaning";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        ScanManager.contents(transactions, clock).clean(List.of("attendance_scan"));
    }
}
