package cl.minka.studies.core.sampling;

import cl.minka.kernel.jpa.RandomIds;
import cl.minka.studies.sampling.FrameUnit;
import cl.minka.studies.sampling.Listing;
import java.time.Instant;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** What was listed in the clusters of a sample; its units are rows of {@link UnitRows}. */
@Entity
@Table(name = "sampling_listing")
public class ListingEntity {
    @Id
    private String id;

    private String study;

    @Column(name = "sample_number")
    private int sample;

    private int number;
    private int units;
    private int clusters;
    private String sha256;

    @Column(name = "created_at")
    private long createdAt;

    protected ListingEntity() {}

    ListingEntity(String study, int sample, int number, List<FrameUnit> units, Instant now) {
        this.id = RandomIds.opaque();
        this.study = study;
        this.sample = sample;
        this.number = number;
        this.units = units.size();
        this.clusters = (int) units.stream().map(FrameUnit::cluster).distinct().count();
        this.sha256 = Digests.ofFrame(units);
        this.createdAt = now.toEpochMilli();
    }

    String id() {
        return id;
    }

    int number() {
        return number;
    }

    Listing toRecord() {
        return new Listing(sample, number, units, clusters, sha256, Instant.ofEpochMilli(createdAt));
    }
}
