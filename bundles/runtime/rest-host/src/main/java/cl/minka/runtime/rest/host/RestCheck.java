package cl.minka.runtime.rest.host;

import java.util.List;
import java.util.Optional;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ready when REST resources are served, nothing required is missing and nothing is being replaced. */
@Component(
        service = HealthCheck.class,
        property = {"hc.name=rest", "hc.tags=ready"})
public final class RestCheck implements HealthCheck {
    private final Generations generations;

    @Activate
    public RestCheck(@Reference Generations generations) {
        this.generations = generations;
    }

    @Override
    public Result execute() {
        List<String> missing = generations.missing();
        if (!missing.isEmpty()) {
            return critical("missing: " + String.join(", ", missing));
        }
        Optional<Generation> generation = generations.current();
        if (generation.isEmpty()) {
            return critical("no REST resource is served yet");
        }
        return new Result(Result.Status.OK, generation.get().published().size() + " resources and extensions");
    }

    private static Result critical(String reason) {
        return new Result(Result.Status.CRITICAL, reason);
    }
}
