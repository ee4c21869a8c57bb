package cl.minka.studies.core.result;

import cl.minka.kernel.jpa.Json;
import cl.minka.studies.result.ReportDraft;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** What is written of the results of a study. */
@Entity
@Table(name = "study_report")
public class StudyReportEntity {
    @Id
    private String study;

    private String draft;

    @Column(name = "changed_at")
    private long changedAt;

    @Version
    private long version;

    protected StudyReportEntity() {}

    StudyReportEntity(String study) {
        this.study = study;
    }

    void write(ReportDraft newDraft, Instant now) {
        draft = Json.write(newDraft);
        changedAt = now.toEpochMilli();
    }

    ReportDraft draft() {
        return Json.read(draft, ReportDraft.class);
    }

    Instant changedAt() {
        return Instant.ofEpochMilli(changedAt);
    }

    long version() {
        return version;
    }
}
