package cl.minka.schools.certificate;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What anybody may know of a certificate: what was certified, not whose it is, nor by which marks it was reached.
 *
 * @param content without conditions
 * @param revokedAt since when it is no longer valid
 * @param replacedBy code of the certificate that took its place
 */
public record CertificateCheck(
        String code,
        String serial,
        String edition,
        CertificateContent content,
        Instant issuedAt,
        Optional<Instant> revokedAt,
        Optional<Certificate.Cause> cause,
        Optional<String> replacedBy) {
    public CertificateCheck {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(serial, "serial");
        Objects.requireNonNull(edition, "edition");
        if (!content.conditions().isEmpty()) {
            throw new IllegalArgumentException("conditions are not for everybody");
        }
        Objects.requireNonNull(issuedAt, "issuedAt");
        Objects.requireNonNull(revokedAt, "revokedAt");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(replacedBy, "replacedBy");
    }

    public boolean valid() {
        return revokedAt.isEmpty();
    }
}
