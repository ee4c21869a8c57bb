package cl.minka.studies.core.fieldwork;

import cl.minka.kernel.jpa.RandomIds;
import cl.minka.studies.fieldwork.Outcome;
import cl.minka.studies.fieldwork.OutcomeCode.Mode;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

/** What came of an attempt. */
@Entity
@Table(name = "survey_outcome")
public class OutcomeEntity {
    @Id
    private String id;

    private String survey;
    private long place;

    @Column(name = "unit_id")
    private String unit;

    private int attempt;
    private int latest;
    private String code;

    @Column(name = "final_one")
    private int last;

    @Enumerated(EnumType.STRING)
    @Column(name = "mode_asked")
    private Mode mode;

    private String note;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "happened_at")
    private long at;

    @Column(name = "recorded_at")
    private long recordedAt;

    protected OutcomeEntity() {}

    /** The newest of its unit. */
    OutcomeEntity(String survey, long place, Outcome outcome) {
        this.id = RandomIds.opaque();
        this.survey = survey;
        this.place = place;
        this.unit = outcome.unit();
        this.attempt = outcome.attempt();
        this.latest = 1;
        this.code = outcome.code();
        this.last = outcome.last() ? 1 : 0;
        this.mode = outcome.mode();
        this.note = outcome.note();
        this.recordedBy = outcome.recordedBy();
        this.at = outcome.at().toEpochMilli();
        this.recordedAt = outcome.recordedAt().toEpochMilli();
    }

    String id() {
        return id;
    }

    long place() {
        return place;
    }

    void isOvertaken() {
        latest = 0;
    }

    Outcome toRecord() {
        return new Outcome(
                unit,
                attempt,
                code,
                OutcomeTable.group(code),
                last == 1,
                mode,
                note,
                recordedBy,
                Instant.ofEpochMilli(at),
                Instant.ofEpochMilli(recordedAt));
    }
}
