package cl.minka.studies.core.result;

import cl.minka.kernel.jpa.Json;
import cl.minka.studies.result.Release;
import cl.minka.studies.result.ReleasePlan;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** How a study is made public. */
@Entity
@Table(name = "study_release")
public class StudyReleaseEntity {
    @Id
    private String study;

    @Column(name = "release_plan")
    private String plan;

    @Column(name = "changed_at")
    private long changedAt;

    @Version
    private long version;

    protected StudyReleaseEntity() {}

    StudyReleaseEntity(String study) {
        this.study = study;
    }

    void write(ReleasePlan newPlan, Instant now) {
        plan = Json.write(newPlan);
        changedAt = now.toEpochMilli();
    }

    long version() {
        return version;
    }

    Release toRecord() {
        return new Release(
                study, Json.read(plan, ReleasePlan.class), Optional.of(Instant.ofEpochMilli(changedAt)), version);
    }
}
