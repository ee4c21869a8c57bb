package cl.minka.kernel.core.notice;

import cl.minka.kernel.core.persistence.Database;
import cl.minka.kernel.jobs.PeriodicTask;
import cl.minka.kernel.notice.Wording;
import cl.minka.kernel.people.Accounts;
import java.time.Clock;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Plans and sends notices every few seconds, on one node at a time. */
@Component(service = PeriodicTask.class)
public final class NoticeSender implements PeriodicTask {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Planner planner;
    private final Postman postman;
    private final MailSettings settings;

    @Activate
    public NoticeSender(
            @Reference Database database,
            @Reference KindBook kinds,
            @Reference FileBook files,
            @Reference Accounts accounts,
            @Reference Wording wording,
            @Reference MailSettings settings,
            @Reference Clock clock) {
        this.planner = new Planner(database, kinds, clock);
        this.postman = new Postman(database, new LetterBook(database, accounts, wording, files), settings, clock);
        this.settings = settings;
    }

    @Override
    public String name() {
        return "notice.sending";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        planner.plan(settings.isOn());
        if (settings.isOn()) {
            postman.send(() -> new SmtpPost(settings));
        }
    }
}
