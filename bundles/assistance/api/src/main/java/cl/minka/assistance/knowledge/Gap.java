package cl.minka.assistance.knowledge;

import java.time.Instant;
import java.util.Objects;

/**
 * A question that was asked again and again and has no note.
 *
 * @param example title of one of the requests
 */
public record Gap(String topic, String example, long requests, Instant lastAskedAt) {
    public Gap {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(example, "example");
        Objects.requireNonNull(lastAskedAt, "lastAskedAt");
    }
}
