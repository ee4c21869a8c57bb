package cl.minka.kernel.core.jobs;

import cl.minka.kernel.jobs.PeriodicTask;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Periodic tasks. */
final class TaskWork implements Work {
    private static final Logger LOG = LoggerFactory.getLogger(TaskWork.class);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final Map<String, PeriodicTask> tasks = new ConcurrentHashMap<>();

    void add(PeriodicTask task) {
        tasks.put(task.name(), task);
    }

    void remove(PeriodicTask task) {
        tasks.remove(task.name(), task);
    }

    @Override
    public Optional<Duration> run(String name, BooleanSupplier stopping) {
        PeriodicTask task = tasks.get(name);
        if (task == null) {
            return Optional.of(ABSENT);
        }
        try {
            task.run();
            return Optional.of(longer(task.every(), SHORTEST));
        } catch (RuntimeException e) {
            if (!stopping.getAsBoolean()) {
                LOG.warn("The task {} failed and will be run again", name, e);
            }
            return Optional.of(longer(task.every(), AFTER_FAILURE));
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
