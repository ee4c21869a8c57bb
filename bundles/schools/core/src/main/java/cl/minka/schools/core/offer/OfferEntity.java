package cl.minka.schools.core.offer;

import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.RandomIds;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Id;
import javax.persistence.MappedSuperclass;
import javax.persistence.Version;

/** What schools, programmes, courses and editions have in common: what was written as JSON, and what it is found by. */
@MappedSuperclass
public abstract class OfferEntity {
    private static final int LONGEST_KEY = 300;

    @Id
    private String id;

    private String organizer;

    @Column(name = "title_key")
    private String titleKey;

    @Column(name = "title_folded")
    private String titleFolded;

    private String draft;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "changed_at")
    private long changedAt;

    @Version
    private long version;

    protected OfferEntity() {}

    OfferEntity(Optional<String> slug, Instant now) {
        this.id = slug.orElseGet(RandomIds::opaque);
        this.createdAt = now.toEpochMilli();
    }

    final void write(String newOrganizer, String title, Object newDraft, Instant now) {
        organizer = newOrganizer;
        titleKey = Folded.key(title, LONGEST_KEY);
        titleFolded = Folded.of(title, LONGEST_KEY);
        draft = Json.write(newDraft);
        changedAt = now.toEpochMilli();
    }

    public final String id() {
        return id;
    }

    public final String organizer() {
        return organizer;
    }

    final <T> T draft(Class<T> type) {
        return Json.read(draft, type);
    }

    final Instant createdAt() {
        return Instant.ofEpochMilli(createdAt);
    }

    final Instant changedAt() {
        return Instant.ofEpochMilli(changedAt);
    }

    public final long version() {
        return version;
    }
}
