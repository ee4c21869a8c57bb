package cl.minka.kernel.rest;

import cl.minka.kernel.jobs.Job;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * A job as clients see it.
 *
 * @param progress 0 to 1
 * @param result what the same request would have answered at once; absent until the job has succeeded
 * @param problem why it failed, as a problem; absent unless it failed
 */
public record JobView(
        String id,
        String kind,
        Job.State state,
        double progress,
        Instant createdAt,
        Optional<Instant> endedAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Object> result,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Object> problem) {}
