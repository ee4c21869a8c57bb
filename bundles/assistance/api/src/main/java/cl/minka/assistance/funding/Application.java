package cl.minka.assistance.funding;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * An application and how far it is; {@code state} is an id of a state of its line.
 *
 * @param citations what is known of the values that cite studies, by name of fact
 */
public record Application(
        String id,
        ApplicationDraft draft,
        Map<String, CitedValue> citations,
        String state,
        Instant createdAt,
        Instant changedAt,
        long version) {
    public Application {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(draft, "draft");
        citations = Map.copyOf(citations);
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }
}
