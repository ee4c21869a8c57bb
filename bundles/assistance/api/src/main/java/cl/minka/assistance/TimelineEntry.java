package cl.minka.assistance;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that happened to a request.
 *
 * @param number 1, 2, 3 … within the request
 * @param actor user name; empty for the platform and for an erased account
 * @param facts by name: states, levels, instants, reasons
 */
public record TimelineEntry(
        int number, TimelineKind kind, Instant occurredAt, Optional<String> actor, Map<String, String> facts) {
    public TimelineEntry {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(occurredAt, "occurredAt");
        Objects.requireNonNull(actor, "actor");
        facts = Map.copyOf(facts);
    }
}
