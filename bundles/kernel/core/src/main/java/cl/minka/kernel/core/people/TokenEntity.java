package cl.minka.kernel.core.people;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A token; only its hash is kept. */
@Entity
@Table(name = "token")
class TokenEntity {
    @Id
    @Column(name = "hash")
    private String hash;

    @Column(name = "account")
    private long account;

    @Column(name = "issued_at")
    private long issuedAt;

    @Column(name = "expires_at")
    private long expiresAt;

    protected TokenEntity() {}

    static TokenEntity of(String token, long account, Instant now, Instant end) {
        TokenEntity entity = new TokenEntity();
        entity.hash = Secret.sha256(token);
        entity.account = account;
        entity.issuedAt = now.toEpochMilli();
        entity.expiresAt = end.toEpochMilli();
        return entity;
    }
}
