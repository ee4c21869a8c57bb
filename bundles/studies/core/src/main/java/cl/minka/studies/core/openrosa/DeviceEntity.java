package cl.minka.studies.core.openrosa;

import cl.minka.studies.openrosa.Device;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A device; its secret only as hashes, of which those that HTTP Digest needs are sealed. */
@Entity
@Table(name = "survey_device")
public class DeviceEntity {
    @Id
    private String id;

    private String survey;
    private String name;
    private String interviewer;

    @Column(name = "secret_hash")
    private String secretHash;

    private String digests;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "used_at")
    private Long usedAt;

    @Column(name = "revoked_at")
    private Long revokedAt;

    protected DeviceEntity() {}

    DeviceEntity(String id, String survey, Device.Draft draft, String secretHash, String digests, Instant now) {
        this.id = id;
        this.survey = survey;
        this.name = draft.name();
        this.interviewer = draft.interviewer();
        this.secretHash = secretHash;
        this.digests = digests;
        this.createdAt = now.toEpochMilli();
    }

    String id() {
        return id;
    }

    String survey() {
        return survey;
    }

    String secretHash() {
        return secretHash;
    }

    String digests() {
        return digests;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    void revoke(Instant now) {
        revokedAt = now.toEpochMilli();
    }

    /** Whether that was not known to the hour. */
    boolean used(Instant now) {
        long hour = now.toEpochMilli() / 3_600_000 * 3_600_000;
        return usedAt == null || usedAt < hour;
    }

    void mark(Instant now) {
        usedAt = now.toEpochMilli() / 3_600_000 * 3_600_000;
    }

    Device toRecord() {
        return new Device(
                id,
                survey,
                name,
                interviewer,
                Instant.ofEpochMilli(createdAt),
                Optional.ofNullable(usedAt).map(Instant::ofEpochMilli),
                Optional.ofNullable(revokedAt).map(Instant::ofEpochMilli));
    }
}
