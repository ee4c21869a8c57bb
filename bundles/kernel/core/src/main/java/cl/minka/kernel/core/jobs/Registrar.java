package cl.minka.kernel.core.jobs;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts recurring work in the table in the background, again and again while the database is away. */
final class Registrar {
    private static final Logger LOG = LoggerFactory.getLogger(Registrar.class);
    private static final int PAUSE_SECONDS = 3;

    private final BiConsumer<String, String> table;
    private final ScheduledExecutorService worker;

    Registrar(BiConsumer<String, String> table) {
        this.table = table;
        this.worker = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "minka-work-registrar");
            thread.setDaemon(true);
            return thread;
        });
    }

    void add(String kind, String name) {
        try {
            worker.execute(() -> attempt(kind, name));
        } catch (RejectedExecutionException stopped) {
            LOG.debug("{} {} came too late", kind, name);
        }
    }

    void stop() {
        worker.shutdownNow();
    }

    private void attempt(String kind, String name) {
        try {
            table.accept(kind, name);
        } catch (RuntimeException e) {
            if (!worker.isShutdown()) {
                LOG.warn("{} {} waits for the database: {}", kind, name, e.toString());
                worker.schedule(() -> attempt(kind, name), PAUSE_SECONDS, TimeUnit.SECONDS);
            }
        }
    }
}
