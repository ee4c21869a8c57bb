package cl.minka.runtime.operation;

import java.lang.management.ManagementFactory;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Alive unless threads wait for each other for ever: only a restart helps then. */
@Component(
        service = HealthCheck.class,
        property = {"hc.name=threads", "hc.tags=live"})
public final class ThreadsCheck implements HealthCheck {
    @Activate
    public ThreadsCheck() {
        // nothing to be given
    }

    @Override
    public Result execute() {
        long[] deadlocked = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
        return deadlocked == null
                ? new Result(Result.Status.OK, "no deadlock")
                : new Result(Result.Status.CRITICAL, deadlocked.length + " threads in a deadlock");
    }
}
