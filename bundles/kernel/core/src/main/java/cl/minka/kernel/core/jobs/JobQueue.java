package cl.minka.kernel.core.jobs;

import cl.minka.kernel.core.persistence.Database;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Where work waits for a node that is free. It knows the table only, not who works: a handler may well need the jobs
 * that it is part of.
 */
@Component(service = JobQueue.class)
public final class JobQueue {
    static final String JOB = "job";

    private final SchedulerClient client;
    private final List<Runnable> workers = new CopyOnWriteArrayList<>();

    @Activate
    public JobQueue(@Reference Database database) {
        this.client = SchedulerClient.Builder.create(database.pool())
                .jdbcCustomization(new AutodetectJdbcCustomization(database.pool(), true))
                .build();
    }

    /** Makes sure that the job waits; does nothing when it does already. */
    void add(String jobId) {
        add(JOB, jobId);
    }

    void add(String kind, String name) {
        client.scheduleIfNotExists(new TaskInstance<Void>(kind, name), new SystemClock().now());
        workers.forEach(Runnable::run);
    }

    /** Somebody on this node who wants to look at once when something is added. */
    void wake(Runnable worker) {
        workers.add(worker);
    }

    void forget(Runnable worker) {
        workers.remove(worker);
    }
}
