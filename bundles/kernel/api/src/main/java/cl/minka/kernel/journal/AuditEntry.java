package cl.minka.kernel.journal;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * One entry of the audit trail.
 *
 * @param number 1, 2, 3 … without gaps
 * @param actor user name of the account at present, {@code minka} for the platform, or {@code #id} once erased
 * @param digest keyed digest (HMAC-SHA-256, hex) of the new state, or empty
 * @param hash keyed hash (HMAC-SHA-256, hex) over this entry and the hash of the one before
 */
public record AuditEntry(
        long number,
        Instant at,
        String actor,
        String action,
        String resource,
        String organization,
        Set<String> fields,
        String digest,
        String requestId,
        String hash) {
    public AuditEntry {
        Objects.requireNonNull(at, "at");
        fields = Set.copyOf(fields);
    }
}
