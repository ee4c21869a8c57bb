package cl.minka.kernel.core.journal;

import cl.minka.kernel.core.persistence.Database;
import cl.minka.kernel.jobs.PeriodicTask;
import java.time.Clock;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forgets kept answers after seven days. */
@Component(service = PeriodicTask.class)
public final class KeptAnswersPurge implements PeriodicTask {
    static final Duration KEPT = Duration.ofDays(7);

    private final Database database;
    private final Clock clock;

    @Activate
    public KeptAnswersPurge(@Reference Database database, @Reference Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "kernel.purge-kept-answers";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        long before = clock.instant().minus(KEPT).toEpochMilli();
        database.read(sql -> sql.update("DELETE FROM kept_answer WHERE kept_at < ?", before));
    }
}
