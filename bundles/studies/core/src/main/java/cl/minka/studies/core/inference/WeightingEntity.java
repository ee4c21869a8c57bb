package cl.minka.studies.core.inference;

import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.studies.weighting.WeightOrder;
import cl.minka.studies.weighting.WeightSet;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Weights that were computed; each is a row of {@link WeightRows}. */
@Entity
@Table(name = "survey_weighting")
public class WeightingEntity {
    @Id
    private String id;

    private String survey;
    private int number;

    @Column(name = "weight_order")
    private String order;

    private String report;
    private int weights;
    private String sha256;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private long createdAt;

    protected WeightingEntity() {}

    WeightingEntity(
            String survey,
            int number,
            WeightOrder order,
            WeightSet.Report report,
            int weights,
            String sha256,
            String createdBy,
            Instant now) {
        this.id = RandomIds.opaque();
        this.survey = survey;
        this.number = number;
        this.order = Json.write(order);
        this.report = Json.write(report);
        this.weights = weights;
        this.sha256 = sha256;
        this.createdBy = createdBy;
        this.createdAt = now.toEpochMilli();
    }

    String id() {
        return id;
    }

    int number() {
        return number;
    }

    WeightOrder order() {
        return Json.read(order, WeightOrder.class);
    }

    WeightSet toRecord() {
        return new WeightSet(
                survey,
                number,
                order(),
                Json.read(report, WeightSet.Report.class),
                weights,
                sha256,
                createdBy,
                Instant.ofEpochMilli(createdAt));
    }
}
