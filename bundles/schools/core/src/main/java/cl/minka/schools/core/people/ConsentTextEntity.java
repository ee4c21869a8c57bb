package cl.minka.schools.core.people;

import cl.minka.kernel.jpa.RandomIds;
import cl.minka.schools.people.Consent;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A text that people agree to; never changed. */
@Entity
@Table(name = "consent_text")
public class ConsentTextEntity {
    @Id
    private String id;

    private String purpose;
    private String version;
    private String text;

    @Column(name = "created_at")
    private long createdAt;

    protected ConsentTextEntity() {}

    ConsentTextEntity(String purpose, String version, String text, Instant now) {
        this.id = RandomIds.opaque();
        this.purpose = purpose;
        this.version = version;
        this.text = text;
        this.createdAt = now.toEpochMilli();
    }

    final String id() {
        return id;
    }

    final Consent.Text toRecord() {
        return new Consent.Text(purpose, version, text, Instant.ofEpochMilli(createdAt));
    }
}
