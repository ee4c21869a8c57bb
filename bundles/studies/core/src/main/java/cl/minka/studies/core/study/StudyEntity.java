package cl.minka.studies.core.study;

import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.studies.Study;
import cl.minka.studies.StudyDraft;
import cl.minka.studies.StudyKind;
import cl.minka.studies.StudyStatus;
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

/** A study: what was written as JSON, and what it is found by. */
@Entity
@Table(name = "study")
public class StudyEntity {
    private static final int LONGEST_KEY = 300;

    @Id
    private String id;

    private String organization;

    @Enumerated(EnumType.STRING)
    private StudyKind kind;

    @Enumerated(EnumType.STRING)
    private StudyStatus status;

    @Column(name = "title_key")
    private String titleKey;

    @Column(name = "title_folded")
    private String titleFolded;

    private String draft;

    @Column(name = "published_at")
    private long publishedAt;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "changed_at")
    private long changedAt;

    @Version
    private long version;

    protected StudyEntity() {}

    StudyEntity(StudyDraft draft, Instant now) {
        this.id = draft.slug().orElseGet(RandomIds::opaque);
        this.status = StudyStatus.REQUESTED;
        this.createdAt = now.toEpochMilli();
        write(draft, now);
    }

    final void write(StudyDraft newDraft, Instant now) {
        organization = newDraft.organization();
        kind = newDraft.kind();
        titleKey = Folded.key(newDraft.title(), LONGEST_KEY);
        titleFolded = Folded.of(newDraft.title(), LONGEST_KEY);
        draft = Json.write(newDraft);
        changedAt = now.toEpochMilli();
    }

    /** The same with another team. */
    public void nameTeam(List<StudyDraft.Member> team, Instant now) {
        StudyDraft old = draft();
        write(
                new StudyDraft(
                        old.slug(),
                        old.title(),
                        old.kind(),
                        old.organization(),
                        old.purpose(),
                        old.terms(),
                        team,
                        old.timetable(),
                        old.universe(),
                        old.protection()),
                now);
    }

    void move(StudyStatus to, Instant now) {
        status = to;
        publishedAt = to == StudyStatus.PUBLISHED ? now.toEpochMilli() : 0;
        changedAt = now.toEpochMilli();
    }

    public String id() {
        return id;
    }

    public String organization() {
        return organization;
    }

    public StudyStatus status() {
        return status;
    }

    public StudyDraft draft() {
        return Json.read(draft, StudyDraft.class);
    }

    public long version() {
        return version;
    }

    public Study toRecord() {
        return new Study(
                id,
                draft(),
                status,
                Optional.of(publishedAt).filter(at -> at > 0).map(Instant::ofEpochMilli),
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(changedAt),
                version);
    }
}
