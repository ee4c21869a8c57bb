package cl.minka.contest.core.persistence;

import cl.minka.contest.Contest;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.FormField;
import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.jpa.Json;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Transient;
import javax.persistence.Version;

/** A contest. */
@Entity
@Table(name = "contest")
public class ContestEntity {
    @Id
    private String id;

    private String organizer;
    private String title;

    @Column(name = "title_folded")
    private String titleFolded;

    @Column(name = "title_key")
    private String titleKey;

    @Enumerated(EnumType.STRING)
    private ContestStatus status;

    private String definition;

    @Column(name = "rules_version")
    private int rulesVersion;

    /** Counted by {@link ContestNumbers}. */
    @Column(name = "last_number", updatable = false)
    private int lastNumber;

    /** Counted by {@link ContestNumbers}. */
    @Column(name = "last_question", updatable = false)
    private int lastQuestion;

    @Column(name = "next_move_at")
    private long nextMoveAt;

    private boolean postponed;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "updated_at")
    private long updatedAt;

    @Column(name = "opened_at")
    private long openedAt;

    @Column(name = "published_at")
    private long publishedAt;

    @Version
    private long version;

    @Transient
    private ContestDefinition parsed;

    protected ContestEntity() {}

    /** A new draft. */
    public static ContestEntity of(ContestDefinition definition, Instant now) {
        ContestEntity entity = new ContestEntity();
        entity.id = definition.id();
        entity.status = ContestStatus.DRAFT;
        entity.createdAt = now.toEpochMilli();
        entity.write(definition, now);
        return entity;
    }

    /** Writes what an organiser says; a date that has been saved before still counts when it comes late. */
    public final void write(ContestDefinition changed, Instant now) {
        organizer = changed.organizer();
        title = changed.title();
        titleFolded = Folded.of(changed.title(), 300);
        titleKey = Folded.key(changed.title(), 300);
        definition = Json.write(changed);
        parsed = changed;
        long date = AutomaticMoves.date(status, changed.schedule());
        if (date != nextMoveAt || date == 0) {
            nextMoveAt = AutomaticMoves.next(status, changed.schedule(), now);
            postponed = false;
        }
        updatedAt = now.toEpochMilli();
    }

    public void move(ContestStatus to, Instant now) {
        status = to;
        nextMoveAt = AutomaticMoves.next(to, definition().schedule(), now);
        postponed = false;
        updatedAt = now.toEpochMilli();
        if (to == ContestStatus.OPEN) {
            openedAt = updatedAt;
        }
        if (to == ContestStatus.PUBLISHED) {
            publishedAt = updatedAt;
        }
    }

    public void postpone() {
        postponed = true;
    }

    public void rules(int number, Instant now) {
        rulesVersion = number;
        updatedAt = now.toEpochMilli();
    }

    public String id() {
        return id;
    }

    public String organizer() {
        return organizer;
    }

    public ContestStatus status() {
        return status;
    }

    public int rulesVersion() {
        return rulesVersion;
    }

    public boolean isPostponed() {
        return postponed;
    }

    /** The date at which the status moves by itself. */
    public Optional<Instant> nextMoveAt() {
        return nextMoveAt == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(nextMoveAt));
    }

    public long version() {
        return version;
    }

    /** When the results were published. */
    public Optional<Instant> publishedAt() {
        return publishedAt == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(publishedAt));
    }

    public Instant createdAt() {
        return Instant.ofEpochMilli(createdAt);
    }

    public ContestDefinition definition() {
        if (parsed == null) {
            parsed = Json.read(definition, ContestDefinition.class);
        }
        return parsed;
    }

    public Optional<FormField> field(String fieldId) {
        return definition().form().stream()
                .filter(field -> field.id().equals(fieldId))
                .findFirst();
    }

    /** As others see it; flush first, so that the version is the stored one. */
    public Contest toRecord() {
        return new Contest(
                definition(),
                status,
                rulesVersion == 0 ? Optional.empty() : Optional.of(rulesVersion),
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(updatedAt),
                version);
    }
}
