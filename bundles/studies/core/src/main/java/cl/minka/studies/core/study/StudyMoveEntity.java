package cl.minka.studies.core.study;

import cl.minka.kernel.jpa.RandomIds;
import cl.minka.studies.StudyMove;
import cl.minka.studies.StudyStatus;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

/** A move of a study through a gate: when and why; who did it stands in the journal. */
@Entity
@Table(name = "study_move")
public class StudyMoveEntity {
    @Id
    private String id;

    private String study;

    @Column(name = "occurred_at")
    private long occurredAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private StudyStatus from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    private StudyStatus to;

    private String reason;

    protected StudyMoveEntity() {}

    StudyMoveEntity(String study, StudyStatus from, StudyStatus to, String reason, Instant now) {
        this.id = RandomIds.opaque();
        this.study = study;
        this.from = from;
        this.to = to;
        this.reason = reason;
        this.occurredAt = now.toEpochMilli();
    }

    String id() {
        return id;
    }

    StudyMove toRecord() {
        return new StudyMove(
                id,
                from,
                to,
                Instant.ofEpochMilli(occurredAt),
                Optional.of(reason).filter(text -> !text.isEmpty()));
    }
}
