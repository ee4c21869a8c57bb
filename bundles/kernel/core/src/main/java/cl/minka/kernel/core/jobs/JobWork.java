package cl.minka.kernel.core.jobs;

import cl.minka.kernel.jobs.Job;
import cl.minka.kernel.jobs.JobHandler;
import cl.minka.kernel.operation.Measurements;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/** Jobs, two at a time on each node, so that other work finds a thread. */
final class JobWork implements Work {
    private static final int AT_ONCE = 2;
    private static final Duration BUSY = Duration.ofMillis(200);

    private final Map<String, JobHandler> handlers = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final JobRows rows;
    private final JobRunner runner;
    private final Clock clock;
    private volatile Optional<Measurements> measurements = Optional.empty();

    JobWork(JobRows rows, JobRunner runner, Clock clock) {
        this.rows = rows;
        this.runner = runner;
        this.clock = clock;
    }

    void add(JobHandler handler) {
        handlers.put(handler.kind(), handler);
    }

    void remove(JobHandler handler) {
        handlers.remove(handler.kind(), handler);
    }

    void measure(Measurements service) {
        measurements = Optional.of(service);
    }

    void unmeasure(Measurements service) {
        if (measurements.filter(present -> present == service).isPresent()) {
            measurements = Optional.empty();
        }
    }

    @Override
    public Optional<Duration> run(String id, BooleanSupplier stopping) {
        Optional<JobRows.Stored> stored =
                rows.find(id).filter(found -> found.job().endedAt().isEmpty());
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        JobHandler handler = handlers.get(stored.get().job().kind());
        if (handler == null) {
            return Optional.of(ABSENT);
        }
        if (!places.tryAcquire()) {
            return Optional.of(BUSY);
        }
        try {
            run(stored.get(), handler, stopping);
            return Optional.empty();
        } finally {
            places.release();
        }
    }

    private void run(JobRows.Stored stored, JobHandler handler, BooleanSupplier stopping) {
        Instant start = clock.instant();
        Job.State state = runner.run(stored, handler, stopping);
        Duration time = Duration.between(start, clock.instant());
        measurements.ifPresent(service -> service.job(stored.job().kind(), state.name(), time));
    }
}
