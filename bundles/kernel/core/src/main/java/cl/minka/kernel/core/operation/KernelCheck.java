package cl.minka.kernel.core.operation;

import cl.minka.kernel.core.jobs.WorkScheduler;
import cl.minka.kernel.core.people.AccountStore;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Ready when the key fits, the tables are there, somebody administers and work is taken. */
@Component(
        service = HealthCheck.class,
        property = {"hc.name=kernel", "hc.tags=ready"})
public final class KernelCheck implements HealthCheck {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile AccountStore accounts;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile WorkScheduler work;

    @Override
    public Result execute() {
        AccountStore store = accounts;
        WorkScheduler scheduler = work;
        if (store == null) {
            return critical("the database or the key file is missing");
        }
        if (scheduler == null || !scheduler.isAlive()) {
            return critical("background work is not running");
        }
        try {
            return store.hasAdmin() ? new Result(Result.Status.OK, "ok") : critical("there is no administrator");
        } catch (RuntimeException e) {
            return critical("the database does not answer");
        }
    }

    private static Result critical(String reason) {
        return new Result(Result.Status.CRITICAL, reason);
    }
}
