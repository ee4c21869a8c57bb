package cl.minka.schools.core.certificate;

import cl.minka.kernel.jpa.Json;
import cl.minka.schools.certificate.Certificate;
import cl.minka.schools.certificate.Certificate.Cause;
import cl.minka.schools.certificate.CertificateContent;
import cl.minka.schools.core.attendance.Names;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** A certificate. Whose it is follows from the enrolment. */
@Entity
@Table(name = "certificate")
public class CertificateEntity {
    @Id
    private String code;

    private String serial;
    private String edition;
    private String enrolment;
    private String subject;
    private String name;
    private String salt;
    private String content;

    @Column(name = "issued_at")
    private long issuedAt;

    @Column(name = "issued_by")
    private long issuedBy;

    @Column(name = "revoked_at")
    private long revokedAt;

    @Column(name = "revoked_by")
    private long revokedBy;

    private String cause;
    private String reason;
    private String replaces;

    @Column(name = "replaced_by")
    private String replacedBy;

    @Column(name = "status_list")
    private int statusList;

    @Column(name = "status_index")
    private int statusIndex;

    @Version
    private long version;

    protected CertificateEntity() {}

    /**
     * What identifies a certificate.
     *
     * @param subject UUID that stands for the person in this certificate and nowhere else
     * @param salt of the hash of the name
     */
    record Marks(String code, String serial, String subject, String salt, int statusList, int statusIndex) {}

    CertificateEntity(String edition, String enrolment, String name, CertificateContent content, Marks marks) {
        this.code = marks.code();
        this.serial = marks.serial();
        this.subject = marks.subject();
        this.salt = marks.salt();
        this.statusList = marks.statusList();
        this.statusIndex = marks.statusIndex();
        this.edition = edition;
        this.enrolment = enrolment;
        this.name = name;
        this.content = Json.write(content);
        this.cause = "";
        this.reason = "";
        this.replaces = "";
        this.replacedBy = "";
    }

    /** @param account of who issues it, 0 for the platform */
    final void issue(long account, Instant now) {
        issuedBy = account;
        issuedAt = now.toEpochMilli();
    }

    /** This one takes the place of the other. */
    final void replace(CertificateEntity other) {
        replaces = other.code;
        other.replacedBy = code;
    }

    /** @param account of who revokes it, 0 for the platform */
    final void revoke(Cause newCause, String newReason, long account, Instant now) {
        cause = newCause.name().toLowerCase(Locale.ROOT);
        reason = newReason;
        revokedBy = account;
        revokedAt = now.toEpochMilli();
    }

    public final String code() {
        return code;
    }

    public final String edition() {
        return edition;
    }

    final String enrolment() {
        return enrolment;
    }

    public final String subject() {
        return subject;
    }

    /** Empty once it was erased. */
    public final String name() {
        return name;
    }

    public final String salt() {
        return salt;
    }

    final String serial() {
        return serial;
    }

    final long issuedBy() {
        return issuedBy;
    }

    final long revokedBy() {
        return revokedBy;
    }

    public final Instant issuedAt() {
        return Instant.ofEpochMilli(issuedAt);
    }

    final boolean isValid() {
        return revokedAt == 0;
    }

    final Optional<Cause> cause() {
        return cause.isEmpty() ? Optional.empty() : Optional.of(Cause.valueOf(cause.toUpperCase(Locale.ROOT)));
    }

    final boolean isReplaced() {
        return !replacedBy.isEmpty();
    }

    final String replaces() {
        return replaces;
    }

    public final int statusList() {
        return statusList;
    }

    public final int statusIndex() {
        return statusIndex;
    }

    final long version() {
        return version;
    }

    public final CertificateContent content() {
        return Json.read(content, CertificateContent.class);
    }

    final Certificate toRecord(String person, Names names) {
        return new Certificate(
                code,
                serial,
                edition,
                enrolment,
                person,
                present(name),
                content(),
                issuedAt(),
                names.of(issuedBy),
                cause().map(why ->
                        new Certificate.Revocation(Instant.ofEpochMilli(revokedAt), why, reason, names.of(revokedBy))),
                present(replaces),
                present(replacedBy),
                version);
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }
}
