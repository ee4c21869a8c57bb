package cl.minka.studies.core.result;

import cl.minka.kernel.Caller;
import cl.minka.kernel.jobs.PeriodicTask;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes the files of published studies, also of those that nobody asks for. */
@Component(service = PeriodicTask.class)
public final class Freezing implements PeriodicTask {
    private final ResultManager results;

    @Activate
    public Freezing(@Reference ResultManager results) {
        this.results = results;
    }

    @Override
    public String name() {
        return "studies.freezing";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        results.freeze(Caller.system(name()));
    }
}
