package cl.minka.contest;

import java.time.Instant;
import java.util.Optional;

/**
 * A move of a contest from one status to the next.
 *
 * @param automatic whether it came by itself at its date
 * @param reason why somebody moved it by hand, if he said so
 */
public record Transition(
        String id,
        ContestStatus from,
        ContestStatus to,
        Instant occurredAt,
        boolean automatic,
        Optional<String> reason) {}
