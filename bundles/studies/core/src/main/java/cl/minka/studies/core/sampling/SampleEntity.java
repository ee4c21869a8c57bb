package cl.minka.studies.core.sampling;

import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.studies.sampling.Sample;
import cl.minka.studies.sampling.SampleOrder;
import cl.minka.studies.sampling.SampledUnit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A sample; its units are rows of {@link UnitRows}. The order has the number of the frame. */
@Entity
@Table(name = "drawn_sample")
public class SampleEntity {
    @Id
    private String id;

    private String study;
    private int number;
    private String frame;

    @Column(name = "sample_order")
    private String order;

    private int drawn;

    @Column(name = "standing_by")
    private int standingBy;

    private String sha256;
    private String origin;

    @Column(name = "created_at")
    private long createdAt;

    protected SampleEntity() {}

    SampleEntity(
            FrameEntity frame, int number, SampleOrder order, List<SampledUnit> units, String sha256, Instant now) {
        this(frame.study(), frame.id(), number, order, units, sha256, now);
        this.origin = "";
    }

    /** One that was drawn on from another. */
    SampleEntity(
            SampleEntity from,
            int number,
            SampleOrder order,
            Origin origin,
            List<SampledUnit> units,
            String sha256,
            Instant now) {
        this(from.study, from.frame, number, order, units, sha256, now);
        this.origin = Json.write(origin);
    }

    private SampleEntity(
            String study,
            String frame,
            int number,
            SampleOrder order,
            List<SampledUnit> units,
            String sha256,
            Instant now) {
        this.id = RandomIds.opaque();
        this.study = study;
        this.number = number;
        this.frame = frame;
        this.order = Json.write(order);
        this.standingBy = (int) units.stream().filter(SampledUnit::replacement).count();
        this.drawn = units.size() - standingBy;
        this.sha256 = sha256;
        this.createdAt = now.toEpochMilli();
    }

    public String id() {
        return id;
    }

    public String frame() {
        return frame;
    }

    String sha256() {
        return sha256;
    }

    public int number() {
        return number;
    }

    public String study() {
        return study;
    }

    public SampleOrder order() {
        return Json.read(order, SampleOrder.class);
    }

    Optional<Origin> origin() {
        return origin.isEmpty() ? Optional.empty() : Optional.of(Json.read(origin, Origin.class));
    }

    Sample toRecord(List<SampledUnit> units) {
        SampleOrder given = order();
        return new Sample(
                number,
                given.frame().orElseThrow(),
                given,
                drawn,
                standingBy,
                units,
                sha256,
                Instant.ofEpochMilli(createdAt),
                origin().map(Origin::sample));
    }
}
