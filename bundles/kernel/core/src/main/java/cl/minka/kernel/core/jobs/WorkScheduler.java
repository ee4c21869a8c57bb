package cl.minka.kernel.core.jobs;

import cl.minka.kernel.core.persistence.Database;
import cl.minka.kernel.jobs.JobHandler;
import cl.minka.kernel.jobs.PeriodicTask;
import cl.minka.kernel.journal.EventConsumer;
import cl.minka.kernel.journal.EventLog;
import cl.minka.kernel.journal.Journal;
import cl.minka.kernel.operation.Measurements;
import cl.minka.kernel.people.Accounts;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Runs jobs, periodic tasks and consumers of events on the nodes that share the database: each piece of work is a row
 * that one node picks, shows to be alive by its heartbeat, and another takes over when that stops.
 */
@Component(service = WorkScheduler.class, immediate = true)
public final class WorkScheduler {
    private static final String TASK = "task";
    private static final String CONSUMER = "consumer";
    private static final int THREADS = 6;
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration PACE = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final JobWork jobs;
    private final TaskWork tasks = new TaskWork();
    private final ConsumerWork consumers;
    private final Scheduler scheduler;
    private final Registrar registrar;
    private final JobQueue queue;
    private final Runnable look;

    @Activate
    public WorkScheduler(
            @Reference Database database,
            @Reference Journal journal,
            @Reference EventLog log,
            @Reference Accounts accounts,
            @Reference JobQueue queue,
            @Reference Clock clock) {
        this(
                database,
                new JobRunner(new JobRows(database), journal, accounts, clock),
                log,
                queue,
                clock,
                PACE,
                THREADS);
    }

    WorkScheduler(
            Database database,
            JobRunner runner,
            EventLog log,
            JobQueue queue,
            Clock clock,
            Duration pace,
            int threads) {
        JobRows rows = new JobRows(database);
        this.queue = queue;
        this.jobs = new JobWork(rows, runner, clock);
        this.consumers = new ConsumerWork(database, log);
        this.scheduler = Scheduler.create(
                        database.pool(),
                        List.<Task<?>>of(task(JobQueue.JOB, jobs), task(TASK, tasks), task(CONSUMER, consumers)))
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .threads(threads)
                .pollingInterval(pace)
                .heartbeatInterval(pace.multipliedBy(5))
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .alwaysPersistTimestampInUTC()
                .jdbcCustomization(new TimesOfWork(database.pool()))
                .shutdownMaxWait(Duration.ofSeconds(5))
                .failureLogging(LogLevel.WARN, false)
                .build();
        this.registrar = new Registrar(queue::add);
        this.look = scheduler::triggerCheckForDueExecutions;
        addTask(new JobSweep(rows, queue, clock));
        scheduler.start();
        queue.wake(look);
    }

    @Deactivate
    public void deactivate() {
        queue.forget(look);
        registrar.stop();
        scheduler.stop();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addHandler(JobHandler handler) {
        jobs.add(handler);
    }

    void removeHandler(JobHandler handler) {
        jobs.remove(handler);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addTask(PeriodicTask task) {
        tasks.add(task);
        registrar.add(TASK, task.name());
    }

    void removeTask(PeriodicTask task) {
        tasks.remove(task);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addConsumer(EventConsumer consumer) {
        consumers.add(consumer);
        registrar.add(CONSUMER, consumer.name());
    }

    void removeConsumer(EventConsumer consumer) {
        consumers.remove(consumer);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setMeasurements(Measurements service) {
        jobs.measure(service);
    }

    void unsetMeasurements(Measurements service) {
        jobs.unmeasure(service);
    }

    /** Whether this node takes work. */
    public boolean isAlive() {
        return scheduler.getSchedulerState().isStarted()
                && !scheduler.getSchedulerState().isShuttingDown();
    }

    private Task<Void> task(String kind, Work work) {
        return Tasks.custom(kind, Void.class)
                .onFailureReschedule(FixedDelay.of(AFTER_FAILURE))
                .execute((instance, context) -> next(work.run(
                        instance.getId(), () -> context.getSchedulerState().isShuttingDown())));
    }

    /** What is done for good leaves the table and makes room; the rest comes again. */
    private CompletionHandler<Void> next(Optional<Duration> pause) {
        return (complete, operations) -> {
            if (pause.isPresent()) {
                operations.reschedule(complete, complete.getTimeDone().plus(pause.get()));
            } else {
                operations.remove();
                look.run();
            }
        };
    }
}
