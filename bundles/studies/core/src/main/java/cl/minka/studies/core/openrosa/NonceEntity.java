package cl.minka.studies.core.openrosa;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A nonce that was used, as SHA-256, with the highest count that came with it. */
@Entity
@Table(name = "survey_device_nonce")
public class NonceEntity {
    @Id
    private String nonce;

    @Column(name = "last_count")
    private long lastCount;

    @Column(name = "expires_at")
    private long expiresAt;

    protected NonceEntity() {}

    NonceEntity(String nonce, long lastCount, long expiresAt) {
        this.nonce = nonce;
        this.lastCount = lastCount;
        this.expiresAt = expiresAt;
    }
}
