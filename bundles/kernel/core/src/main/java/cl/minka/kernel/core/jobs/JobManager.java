package cl.minka.kernel.core.jobs;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.core.persistence.Database;
import cl.minka.kernel.core.persistence.DatabaseFailure;
import cl.minka.kernel.core.persistence.Sql;
import cl.minka.kernel.jobs.Job;
import cl.minka.kernel.jobs.Jobs;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.journal.Journal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes jobs in and tells of them. */
@Component(service = Jobs.class)
public final class JobManager implements Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(JobManager.class);
    private static final int LARGEST_BODY = 64 << 20;

    private final Database database;
    private final Journal journal;
    private final JobQueue queue;
    private final Clock clock;
    private final JobRows rows;

    @Activate
    public JobManager(
            @Reference Database database,
            @Reference Journal journal,
            @Reference JobQueue queue,
            @Reference Clock clock) {
        this.database = database;
        this.journal = journal;
        this.queue = queue;
        this.clock = clock;
        this.rows = new JobRows(database);
    }

    @Override
    public Job submit(Caller caller, String kind, Map<String, String> parameters, byte[] body) {
        if (body.length > LARGEST_BODY) {
            throw new Refusal(Kind.TOO_LARGE, "kernel.too-large", Map.of("most", LARGEST_BODY));
        }
        Job job = new Job(
                UUID.randomUUID().toString(),
                kind,
                caller.account(),
                Job.State.QUEUED,
                0,
                Optional.empty(),
                Optional.empty(),
                now(),
                Optional.empty());
        database.transaction(connection -> {
            JobRows.insert(Sql.on(connection), job, parameters, body);
            journal.write(connection, caller, List.of(change("job-submitted", job)), job);
            return job;
        });
        enqueue(job);
        return job;
    }

    @Override
    public Job get(Caller caller, String id) {
        return rows.find(id)
                .map(JobRows.Stored::job)
                .filter(job -> maySee(caller, job))
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "kernel.job-not-found"));
    }

    @Override
    public Job cancel(Caller caller, String id) {
        Job job = get(caller, id);
        database.transaction(connection -> {
            boolean changed = JobRows.cancel(Sql.on(connection), id, now());
            if (changed) {
                journal.write(connection, caller, List.of(change("job-cancelled", job)), job);
            }
            return changed;
        });
        return get(caller, id);
    }

    /** The job is durable already: when this fails, the sweep puts it in line. */
    private void enqueue(Job job) {
        try {
            queue.add(job.id());
        } catch (DatabaseFailure e) {
            LOG.warn("Job {} waits for the next sweep: {}", job.id(), e.toString());
        }
    }

    private static boolean maySee(Caller caller, Job job) {
        return caller.isAdmin() || !caller.isAnonymous() && caller.account() == job.account();
    }

    private static Change change(String action, Job job) {
        return Change.of("kernel." + action, "jobs/" + job.id(), "").facts(Map.of("kind", job.kind()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
