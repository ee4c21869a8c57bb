package cl.minka.kernel.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries of the trail are wanted.
 *
 * @param resource path of a resource; what lies below it counts too
 * @param actor user name
 * @param from first instant, included
 * @param to last instant, excluded
 */
public record AuditFilter(
        Optional<String> resource, Optional<String> actor, Optional<Instant> from, Optional<Instant> to) {}
