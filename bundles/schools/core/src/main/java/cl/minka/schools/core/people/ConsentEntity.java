package cl.minka.schools.core.people;

import cl.minka.kernel.jpa.RandomIds;
import cl.minka.schools.people.Consent;
import cl.minka.schools.people.Consents;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

/** That a person agreed, or took it back. */
@Entity
@Table(name = "consent")
public class ConsentEntity {
    @Id
    private String id;

    private String person;
    private String purpose;
    private String version;

    @Enumerated(EnumType.STRING)
    private Consent.State state;

    @Column(name = "by_guardian")
    private int byGuardian;

    @Column(name = "said_at")
    private long saidAt;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Column(name = "recorded_by")
    private long recordedBy;

    private long number;

    protected ConsentEntity() {}

    ConsentEntity(String person, long number, Consents.Draft draft, long recordedBy, Instant now) {
        this.id = RandomIds.opaque();
        this.person = person;
        this.number = number;
        this.purpose = draft.purpose();
        this.version = draft.version();
        this.state = draft.state();
        this.byGuardian = draft.byGuardian() ? 1 : 0;
        this.saidAt = draft.at().orElse(now).toEpochMilli();
        this.recordedAt = now.toEpochMilli();
        this.recordedBy = recordedBy;
    }

    final String purpose() {
        return purpose;
    }

    final Consent toRecord() {
        return new Consent(id, person, purpose, version, state, byGuardian == 1, Instant.ofEpochMilli(saidAt));
    }
}
