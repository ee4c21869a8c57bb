package cl.minka.kernel.core.people;

import cl.minka.kernel.core.persistence.Database;
import cl.minka.kernel.jobs.PeriodicTask;
import java.time.Clock;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forgets expired tokens and invitations, and failures to sign in after a day. */
@Component(service = PeriodicTask.class)
public final class SignInPurge implements PeriodicTask {
    private final Database database;
    private final Clock clock;

    @Activate
    public SignInPurge(@Reference Database database, @Reference Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "kernel.purge-sign-in";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        long now = clock.millis();
        long forgotten = now - LoginFailures.REMEMBERED.toMillis();
        database.read(sql -> sql.update("DELETE FROM token WHERE expires_at <= ?", now)
                + sql.update("DELETE FROM invitation WHERE expires_at <= ?", now)
                + sql.update("DELETE FROM login_failure WHERE last_at < ? AND locked_until < ?", forgotten, now));
    }
}
