package cl.minka.studies.core.sampling;

import cl.minka.kernel.jpa.RandomIds;
import cl.minka.studies.sampling.Frame;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A frame; its units are rows of {@link UnitRows}. */
@Entity
@Table(name = "sampling_frame")
public class FrameEntity {
    @Id
    private String id;

    private String study;
    private int number;
    private int units;
    private int strata;
    private int clusters;
    private String sha256;

    @Column(name = "created_at")
    private long createdAt;

    protected FrameEntity() {}

    FrameEntity(String study, int number, int units, int strata, int clusters, String sha256, Instant now) {
        this.id = RandomIds.opaque();
        this.study = study;
        this.number = number;
        this.units = units;
        this.strata = strata;
        this.clusters = clusters;
        this.sha256 = sha256;
        this.createdAt = now.toEpochMilli();
    }

    String id() {
        return id;
    }

    int number() {
        return number;
    }

    int strata() {
        return strata;
    }

    int clusters() {
        return clusters;
    }

    int units() {
        return units;
    }

    String study() {
        return study;
    }

    Frame toRecord() {
        return new Frame(number, units, strata, clusters, sha256, Instant.ofEpochMilli(createdAt));
    }
}
