package cl.minka.schools.core.certificate.credential;

import cl.minka.schools.certificate.CredentialKeys.Algorithm;
import cl.minka.schools.certificate.CredentialKeys.Key;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** A key by which credentials are signed. */
@Entity
@Table(name = "credential_key")
public class CredentialKeyEntity {
    @Id
    private String id;

    private String algorithm;

    @Column(name = "public_key")
    private String publicKey;

    @Column(name = "private_key")
    private String sealed;

    private long turn;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "retired_at")
    private long retiredAt;

    private int withdrawn;

    @Version
    private long version;

    protected CredentialKeyEntity() {}

    CredentialKeyEntity(String id, Algorithm algorithm, byte[] open, String sealed, Instant now) {
        this.id = id;
        this.algorithm = algorithm.text();
        this.publicKey = Base64.getUrlEncoder().withoutPadding().encodeToString(open);
        this.sealed = sealed;
        this.createdAt = now.toEpochMilli();
    }

    /** Destroys the private half. */
    final void retire(long newTurn, boolean withdraw, Instant now) {
        turn = newTurn;
        sealed = "";
        withdrawn = withdraw ? 1 : 0;
        retiredAt = now.toEpochMilli();
    }

    final String id() {
        return id;
    }

    final String sealed() {
        return sealed;
    }

    final Algorithm algorithm() {
        return Algorithm.of(algorithm).orElseThrow();
    }

    final Instant createdAt() {
        return Instant.ofEpochMilli(createdAt);
    }

    final Key toRecord() {
        return new Key(
                id,
                algorithm(),
                publicKey,
                createdAt(),
                retiredAt == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(retiredAt)),
                withdrawn == 1);
    }
}
