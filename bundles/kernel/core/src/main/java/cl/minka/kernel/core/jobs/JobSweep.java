package cl.minka.kernel.core.jobs;

import cl.minka.kernel.jobs.PeriodicTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Puts jobs back in line whose node died between storing and queueing them; forgets those that ended long ago. */
final class JobSweep implements PeriodicTask {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofDays(30);

    private final JobRows rows;
    private final JobQueue queue;
    private final Clock clock;

    JobSweep(JobRows rows, JobQueue queue, Clock clock) {
        this.rows = rows;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "kernel.sweep-jobs";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        rows.open(now.minus(PATIENCE)).forEach(queue::add);
        rows.purge(now.minus(KEPT));
    }
}
