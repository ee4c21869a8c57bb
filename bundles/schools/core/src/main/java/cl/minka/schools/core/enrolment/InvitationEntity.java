package cl.minka.schools.core.enrolment;

import cl.minka.kernel.jpa.RandomIds;
import cl.minka.schools.enrolment.Invitations.Invitation;
import cl.minka.schools.enrolment.Invitations.Kind;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

/** That somebody is invited to an edition. */
@Entity
@Table(name = "edition_invitation")
public class InvitationEntity {
    @Id
    private String id;

    private String edition;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String value;

    @Column(name = "created_at")
    private long createdAt;

    protected InvitationEntity() {}

    InvitationEntity(String edition, Kind kind, String value, Instant now) {
        this.id = RandomIds.opaque();
        this.edition = edition;
        this.kind = kind;
        this.value = value;
        this.createdAt = now.toEpochMilli();
    }

    final String edition() {
        return edition;
    }

    final Invitation toRecord() {
        return new Invitation(id, kind, value, Instant.ofEpochMilli(createdAt));
    }
}
