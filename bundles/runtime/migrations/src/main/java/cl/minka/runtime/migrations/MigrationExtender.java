package cl.minka.runtime.migrations;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Migrates the unit of every bundle that has a header {@code Minka-Migrations: <unit>} and then
 * publishes the pool as {@code osgi.jndi.service.name=minka-<unit>}, which the persistence unit names.
 *
 * <p>While the database is away it tries again in the background.
 */
@Component(
        service = HealthCheck.class,
        immediate = true,
        property = {"hc.name=migrations", "hc.tags=ready"})
public final class MigrationExtender implements BundleTrackerCustomizer<Unit>, HealthCheck {
    private static final Logger LOG = LoggerFactory.getLogger(MigrationExtender.class);
    private static final int FIRST_RETRY_MILLIS = 500;
    private static final int LAST_RETRY_MILLIS = 5_000;

    private final DataSource pool;
    private final ScheduledThreadPoolExecutor worker;
    private final BundleTracker<Unit> bundles;

    @Activate
    public MigrationExtender(
            BundleContext context, @Reference(target = "(osgi.jndi.service.name=minka)") DataSource pool) {
        this.pool = pool;
        this.worker = new ScheduledThreadPoolExecutor(1, MigrationExtender::thread);
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.bundles = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
        bundles.open();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "minka-migrations");
        thread.setContextClassLoader(Migrator.class.getClassLoader());
        thread.setDaemon(true);
        return thread;
    }

    @Deactivate
    public void deactivate() throws InterruptedException {
        worker.shutdown();
        bundles.close();
        worker.awaitTermination(10, TimeUnit.SECONDS);
    }

    @Override
    public Unit addingBundle(Bundle bundle, BundleEvent event) {
        String name = bundle.getHeaders("").get("Minka-Migrations");
        if (name == null) {
            return null;
        }
        Unit unit = new Unit(name.trim(), bundle);
        worker.execute(() -> migrate(unit, FIRST_RETRY_MILLIS));
        return unit;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Unit unit) {
        // STARTING to ACTIVE: nothing to do
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Unit unit) {
        unit.withdraw();
    }

    private void migrate(Unit unit, int retryMillis) {
        try {
            int applied = unit.migrate(pool);
            LOG.info("Unit {} is up to date, {} migrations applied", unit.name(), applied);
        } catch (Exception e) {
            LOG.warn("Unit {} is not migrated, next attempt in {} ms: {}", unit.name(), retryMillis, e.toString());
            LOG.debug("Migration of unit {}", unit.name(), e);
            try {
                int next = Math.min(2 * retryMillis, LAST_RETRY_MILLIS);
                worker.schedule(() -> migrate(unit, next), retryMillis, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException closed) {
                LOG.debug("The data source is gone, unit {} waits for the next one", unit.name());
            }
        }
    }

    @Override
    public Result execute() {
        for (Unit unit : bundles.getTracked().values()) {
            if (!unit.published()) {
                return new Result(Result.Status.CRITICAL, "unit " + unit.name() + " is not migrated");
            }
        }
        return new Result(Result.Status.OK, bundles.getTracked().size() + " units");
    }
}
