package cl.minka.schools.certificate;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A certificate. What it says never changes; it may be revoked, and another may take its place.
 *
 * @param code 12 characters of Crockford's base 32, the last of which checks the others: {@code 4F7K09QXT2MB}
 * @param serial of the organization and the year: {@code 05101-2027-000017}
 * @param person id of whose it is
 * @param name as it stands on the paper; empty once it was erased
 * @param issuedBy user name; empty also where the account is gone, or the platform issued it again
 * @param replaces code of the certificate whose place it takes
 * @param replacedBy code of the certificate that took its place
 */
public record Certificate(
        String code,
        String serial,
        String edition,
        String enrolment,
        String person,
        Optional<String> name,
        CertificateContent content,
        Instant issuedAt,
        Optional<String> issuedBy,
        Optional<Revocation> revocation,
        Optional<String> replaces,
        Optional<String> replacedBy,
        long version) {
    public Certificate {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(serial, "serial");
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(enrolment, "enrolment");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(issuedAt, "issuedAt");
        Objects.requireNonNull(issuedBy, "issuedBy");
        Objects.requireNonNull(revocation, "revocation");
        Objects.requireNonNull(replaces, "replaces");
        Objects.requireNonNull(replacedBy, "replacedBy");
    }

    public boolean valid() {
        return revocation.isEmpty();
    }

    /**
     * That it is no longer valid.
     *
     * @param reason in words, by who decided; empty where the platform found that it no longer holds
     * @param by user name; empty also where the platform or an account that is gone did it
     */
    public record Revocation(Instant at, Cause cause, String reason, Optional<String> by) {
        public Revocation {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(by, "by");
        }
    }

    /** Why it is no longer valid; in JSON in lower case with hyphens. */
    public enum Cause {
        /** Attendance, grades or the rule were corrected, and what the rule asks is no longer fulfilled. */
        NO_LONGER_HOLDS,
        /** A person decided so. */
        DECISION,
        /** Another was issued instead, as with a name that was written wrong. */
        REPLACED
    }
}
