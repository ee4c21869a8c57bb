package cl.minka.schools.core.indicator;

import cl.minka.kernel.jobs.PeriodicTask;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the facts near the end of the log, so that who asks for indicators seldom waits for them. */
@Component(service = PeriodicTask.class)
public final class LedgerUpkeep implements PeriodicTask {
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Ledger ledger;

    @Activate
    public LedgerUpkeep(@Reference Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "schools.indicators";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public void run() {
        ledger.follow();
    }
}
