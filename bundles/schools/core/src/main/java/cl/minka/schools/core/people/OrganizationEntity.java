package cl.minka.schools.core.people;

import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.schools.people.Organization;
import cl.minka.schools.people.OrganizationDraft;
import cl.minka.schools.people.OrganizationDraft.Officer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** An organization that people belong to. */
@Entity
@Table(name = "social_organization")
public class OrganizationEntity {
    private static final int LONGEST_NAME = 300;

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private OrganizationDraft.Kind kind;

    private String name;
    private String municipality;
    private String registration;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "name_folded")
    private String nameFolded;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "changed_at")
    private long changedAt;

    @Version
    private long version;

    protected OrganizationEntity() {}

    OrganizationEntity(OrganizationDraft draft, Instant now) {
        id = RandomIds.opaque();
        createdAt = now.toEpochMilli();
        write(draft, now);
    }

    final void write(OrganizationDraft draft, Instant now) {
        kind = draft.kind();
        name = draft.name().strip();
        municipality = draft.municipality();
        registration = draft.registration().orElse("");
        nameKey = Folded.key(name, LONGEST_NAME);
        nameFolded = Folded.of(name, LONGEST_NAME);
        changedAt = now.toEpochMilli();
    }

    public final String id() {
        return id;
    }

    public final String municipality() {
        return municipality;
    }

    final String nameFolded() {
        return nameFolded;
    }

    final long version() {
        return version;
    }

    final Organization toRecord(List<Officer> officers, int members) {
        OrganizationDraft draft = new OrganizationDraft(
                kind, name, municipality, Optional.of(registration).filter(one -> !one.isEmpty()), officers);
        return new Organization(
                id, draft, members, Instant.ofEpochMilli(createdAt), Instant.ofEpochMilli(changedAt), version);
    }
}
