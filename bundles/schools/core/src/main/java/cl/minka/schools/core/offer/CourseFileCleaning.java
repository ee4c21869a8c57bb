package cl.minka.schools.core.offer;

import cl.minka.kernel.jobs.PeriodicTask;
import cl.minka.schools.core.persistence.SchoolTransactions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Removes contents that no file points to: replaced, deleted, or left by a node that died while storing. */
@Component(service = PeriodicTask.class)
public final class CourseFileCleaning implements PeriodicTask {
    private final SchoolTransactions transactions;
    private final Clock clock;

    @Activate
    public CourseFileCleaning(@Reference SchoolTransactions transactions, @Reference Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "schools.file-cleaning";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        CourseFileManager.contents(transactions, clock).clean(List.of("course_file"));
    }
}
