package cl.minka.kernel.core.people;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** An invitation to choose a password; only the hash of its code is kept. */
@Entity
@Table(name = "invitation")
class InvitationEntity {
    @Id
    @Column(name = "hash")
    private String hash;

    @Column(name = "account")
    private long account;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "expires_at")
    private long expiresAt;

    protected InvitationEntity() {}

    static InvitationEntity of(String code, long account, Instant now, Instant end) {
        InvitationEntity entity = new InvitationEntity();
        entity.hash = Secret.sha256(code);
        entity.account = account;
        entity.createdAt = now.toEpochMilli();
        entity.expiresAt = end.toEpochMilli();
        return entity;
    }

    long account() {
        return account;
    }

    boolean isValidAt(Instant now) {
        return now.toEpochMilli() < expiresAt;
    }
}
