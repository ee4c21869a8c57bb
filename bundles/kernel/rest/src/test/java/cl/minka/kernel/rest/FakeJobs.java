package cl.minka.kernel.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.jobs.Job;
import cl.minka.kernel.jobs.JobHandler;
import cl.minka.kernel.jobs.Jobs;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Does the work at once, where it has the handler of its kind. */
public final class FakeJobs implements Jobs {
    private static final Instant THEN = Instant.parse("2026-11-23T12:00:00Z");

    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<String, JobHandler> handlers = new ConcurrentHashMap<>();

    public void handle(JobHandler with) {
        handlers.put(with.kind(), with);
    }

    @Override
    public Job submit(Caller caller, String kind, Map<String, String> parameters, byte[] body) {
        String id = "job-" + numbers.incrementAndGet();
        String result = Optional.ofNullable(handlers.get(kind))
                .map(with -> with.run(new OneRun(caller, parameters, body)))
                .orElse("null");
        jobs.put(id, job(id, kind, caller, Job.State.SUCCEEDED, Optional.of(result)));
        return job(id, kind, caller, Job.State.QUEUED, Optional.empty());
    }

    @Override
    public Job get(Caller caller, String id) {
        return Optional.ofNullable(jobs.get(id))
                .filter(job -> job.account() == caller.account() || caller.isAdmin())
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "kernel.job-not-found"));
    }

    @Override
    public Job cancel(Caller caller, String id) {
        return get(caller, id);
    }

    private static Job job(String id, String kind, Caller caller, Job.State state, Optional<String> result) {
        boolean ended = state == Job.State.SUCCEEDED;
        return new Job(
                id,
                kind,
                caller.account(),
                state,
                ended ? 1 : 0,
                result,
                Optional.empty(),
                THEN,
                Optional.of(THEN).filter(then -> ended));
    }

    private record OneRun(Caller caller, Map<String, String> parameters, byte[] body) implements JobHandler.Run {
        @Override
        public void progress(double fraction) {
            // nobody looks
        }
    }
}
