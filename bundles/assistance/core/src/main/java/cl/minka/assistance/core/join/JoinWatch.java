package cl.minka.assistance.core.join;

import cl.minka.kernel.jobs.PeriodicTask;
import cl.minka.kernel.journal.Event;
import cl.minka.kernel.journal.EventConsumer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the joins catch up: at once when the log tells that there is something new, and every few seconds for what waits for a part of the
 * platform that was away. Nothing is lost with an event: what is to be done is stored on one of the two sides.
 */
@Component(service = {PeriodicTask.class, EventConsumer.class})
public final class JoinWatch implements PeriodicTask, EventConsumer {
    private static final Logger LOG = LoggerFactory.getLogger(JoinWatch.class);
    private static final Set<String> NEWS =
            Set.of("schools.product-accepted", "schools.product-unaccepted", "studies.status-changed");

    private final List<Join> joins;

    @Activate
    public JoinWatch(@Reference(policyOption = ReferencePolicyOption.GREEDY) List<Join> joins) {
        this.joins = List.copyOf(joins);
    }

    @Override
    public String name() {
        return "assistance.joins";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(3);
    }

    @Override
    public void accept(List<Event> events) {
        if (events.stream().map(Event::type).anyMatch(NEWS::contains)) {
            each(Join::news);
        }
    }

    /** A join that fails holds up no other, and is tried again. */
    @Override
    public void run() {
        each(Join::catchUp);
    }

    private void each(Consumer<Join> work) {
        for (Join join : joins) {
            try {
                work.accept(join);
            } catch (RuntimeException e) {
                LOG.warn("{} will be tried again", join.getClass().getSimpleName(), e);
            }
        }
    }
}
