package cl.minka.assistance.core.knowledge;

import cl.minka.assistance.core.request.RequestEntity;
import cl.minka.assistance.knowledge.Note;
import cl.minka.assistance.knowledge.NoteDraft;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.RandomIds;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** A question and its answer: what was written as JSON, and what it is found by. */
@Entity
@Table(name = "assistance_note")
public class NoteEntity {
    @Id
    private String id;

    private String topic;
    private String question;
    private int published;
    private String draft;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "changed_at")
    private long changedAt;

    @Version
    private long version;

    protected NoteEntity() {}

    NoteEntity(NoteDraft draft, Instant now) {
        this.id = RandomIds.opaque();
        this.createdAt = now.toEpochMilli();
        write(draft, now);
    }

    final void write(NoteDraft newDraft, Instant now) {
        topic = RequestEntity.topicKey(newDraft.topic());
        question = RequestEntity.questionKey(newDraft.question());
        published = newDraft.published() ? 1 : 0;
        draft = Json.write(newDraft);
        changedAt = now.toEpochMilli();
    }

    String id() {
        return id;
    }

    boolean isPublished() {
        return published == 1;
    }

    NoteDraft draft() {
        return Json.read(draft, NoteDraft.class);
    }

    long version() {
        return version;
    }

    Note toRecord(boolean assists) {
        NoteDraft seen = assists ? draft() : draft().withoutRequest();
        return new Note(id, seen, Instant.ofEpochMilli(createdAt), Instant.ofEpochMilli(changedAt), version);
    }
}
