package cl.minka.contest.core;

import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.kernel.Caller;
import cl.minka.kernel.jobs.PeriodicTask;
import java.time.Clock;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Moves contests at their dates. */
@Component(service = PeriodicTask.class)
public final class AutomaticTransitions implements PeriodicTask {
    private final Transitions transitions;

    @Activate
    public AutomaticTransitions(
            @Reference ContestTransactions transactions, @Reference PhaseFacts facts, @Reference Clock clock) {
        this.transitions = new Transitions(transactions, new Preconditions(facts), clock);
    }

    @Override
    public String name() {
        return "contest.transitions";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        transitions.moveDue(Caller.system(name()));
    }
}
