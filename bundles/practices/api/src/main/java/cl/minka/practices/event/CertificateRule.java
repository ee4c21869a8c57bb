package cl.minka.practices.event;

import java.util.Objects;
import java.util.Optional;

/**
 * Who is certified, and for how many hours.
 *
 * @param minimumSessions in how many sessions one must have been; 0: having been there at all
 * @param hours empty: those between beginning and end
 */
public record CertificateRule(int minimumSessions, Optional<Integer> hours) {
    public CertificateRule {
        Objects.requireNonNull(hours, "hours");
    }

    public static CertificateRule usual() {
        return new CertificateRule(0, Optional.empty());
    }
}
