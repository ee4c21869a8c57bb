package cl.minka.kernel.rest;

import cl.minka.kernel.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** What waits for a person, as {@code GET /me} shows it; each domain registers one as a service. */
@ConsumerType
public interface OpenTasks {
    /** At most a few dozen, the most urgent first. */
    List<Task> of(Caller caller);

    /**
     * One thing to do.
     *
     * @param kind stable key such as {@code evaluation}
     * @param title for people, such as the title of the contest
     * @param path of the resource below {@code /api/v1/}
     * @param count how many of the kind
     * @param due when it must be done
     */
    record Task(String kind, String title, String path, long count, Optional<Instant> due) {}
}
