package cl.minka.kernel.jobs;

import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;

/** Something to do again and again, on one node at a time; registered as a service. */
@ConsumerType
public interface PeriodicTask {
    /** Stable and unique. */
    String name();

    /** The pause between the end of a run and the next; at least one second. */
    Duration every();

    void run();
}
