package cl.minka.kernel.jobs;

import java.time.Instant;
import java.util.Optional;

/**
 * A piece of long work.
 *
 * @param progress 0 to 1
 * @param result what the handler answered (JSON), once {@code SUCCEEDED}
 * @param problem why it failed (JSON), once {@code FAILED}
 */
public record Job(
        String id,
        String kind,
        long account,
        State state,
        double progress,
        Optional<String> result,
        Optional<String> problem,
        Instant createdAt,
        Optional<Instant> endedAt) {
    /** The life of a job. A job that was running when its node died is taken up again from its start. */
    public enum State {
        QUEUED,
        RUNNING,
        SUCCEEDED,
        FAILED,
        CANCELLED
    }
}
