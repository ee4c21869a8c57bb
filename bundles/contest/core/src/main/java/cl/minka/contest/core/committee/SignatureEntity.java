package cl.minka.contest.core.committee;

import cl.minka.contest.MinutesSignature;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** The external signature over the minutes of a committee. */
@Entity
@Table(name = "minutes_signature")
public class SignatureEntity {
    @Id
    private String contest;

    private String sha256;

    @Column(name = "media_type")
    private String mediaType;

    private String content;
    private String signer;

    @Column(name = "signed_at")
    private long signedAt;

    private String provider;
    private long account;

    @Column(name = "stored_at")
    private long storedAt;

    @Version
    private long version;

    protected SignatureEntity() {}

    SignatureEntity(String contest) {
        this.contest = contest;
    }

    void write(MinutesSignature.Draft draft, long by, Instant now) {
        sha256 = draft.sha256();
        mediaType = draft.mediaType();
        content = draft.content();
        signer = draft.signer().strip();
        signedAt = draft.signedAt().toEpochMilli();
        provider = draft.provider().strip();
        account = by;
        storedAt = now.toEpochMilli();
    }

    long account() {
        return account;
    }

    long version() {
        return version;
    }

    MinutesSignature toRecord() {
        return new MinutesSignature(
                sha256,
                mediaType,
                content,
                signer,
                Instant.ofEpochMilli(signedAt),
                provider,
                Instant.ofEpochMilli(storedAt),
                version);
    }
}
