package cl.minka.kernel.core.jobs;

import cl.minka.kernel.Caller;
import cl.minka.kernel.jobs.JobCancelled;
import cl.minka.kernel.jobs.JobHandler;
import java.time.Clock;
import java.util.Map;

/** One run of a job; its progress is stored at most twice a second. */
final class JobRun implements JobHandler.Run {
    private static final long PAUSE = 500;

    private final JobRows rows;
    private final Clock clock;
    private final JobRows.Stored stored;
    private final Caller caller;
    private long told;

    JobRun(JobRows rows, Clock clock, JobRows.Stored stored, Caller caller) {
        this.rows = rows;
        this.clock = clock;
        this.stored = stored;
        this.caller = caller;
        this.told = clock.millis() - PAUSE;
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public Map<String, String> parameters() {
        return stored.parameters();
    }

    @Override
    public byte[] body() {
        return rows.body(stored.job().id());
    }

    @Override
    public synchronized void progress(double fraction) {
        long now = clock.millis();
        if (now - told < PAUSE) {
            return;
        }
        told = now;
        if (rows.progress(stored.job().id(), Math.max(0, Math.min(1, fraction)))) {
            throw new JobCancelled();
        }
    }
}
