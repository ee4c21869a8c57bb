package cl.minka.schools.core.certificate;

import cl.minka.kernel.Caller;
import cl.minka.kernel.jobs.PeriodicTask;
import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds by what is stored every edition whose certificates were not looked at since something changed, whether or not anybody told. */
@Component(service = PeriodicTask.class)
public final class ReviewSweep implements PeriodicTask {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewSweep.class);
    private static final int AT_ONCE = 500;

    private final Reviewer reviewer;

    @Activate
    public ReviewSweep(@Reference Reviewer reviewer) {
        this.reviewer = reviewer;
    }

    @Override
    public String name() {
        return "schools.certificate-review";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            Stamps.Stale found = reviewer.stale(next.get(), AT_ONCE);
            found.editions().forEach(this::review);
            next = found.next();
        }
    }

    /** One that can not be judged keeps no other waiting. */
    private void review(String edition) {
        try {
            reviewer.review(Caller.system(name()), edition);
        } catch (RuntimeException e) {
            LOG.warn(
                    "The certificates of edition {} could not be looked at again; they will be tried later",
                    edition,
                    e);
        }
    }
}
