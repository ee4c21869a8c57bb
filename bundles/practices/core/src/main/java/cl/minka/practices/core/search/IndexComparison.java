package cl.minka.practices.core.search;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares this node's index with the database now and then: a periodic task of the platform runs on one node only. */
@Component(service = IndexComparison.class, immediate = true)
public final class IndexComparison {
    private static final Logger LOG = LoggerFactory.getLogger(IndexComparison.class);
    private static final long MINUTES = 15;

    private final CatalogueIndex index;
    private final ScheduledExecutorService clockwork;

    @Activate
    public IndexComparison(@Reference CatalogueIndex index) {
        this.index = index;
        this.clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "minka-catalogue-comparison");
            thread.setDaemon(true);
            return thread;
        });
        clockwork.scheduleWithFixedDelay(this::run, MINUTES, MINUTES, TimeUnit.MINUTES);
    }

    @Deactivate
    public void close() {
        clockwork.shutdownNow();
    }

    private void run() {
        try {
            index.reconcile();
        } catch (RuntimeException e) {
            LOG.warn("The index of the catalogue could not be compared with the database", e);
        }
    }
}
