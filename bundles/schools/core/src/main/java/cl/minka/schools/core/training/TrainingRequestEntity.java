package cl.minka.schools.core.training;

import cl.minka.kernel.jpa.RandomIds;
import cl.minka.schools.training.TrainingDraft;
import cl.minka.schools.training.TrainingRequest;
import cl.minka.schools.training.TrainingRequest.State;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** Training that was asked for. */
@Entity
@Table(name = "training_request")
public class TrainingRequestEntity {
    @Id
    private String id;

    private String source;
    private String organizer;
    private String municipality;
    private String title;
    private String area;
    private String reason;
    private int people;
    private long account;

    @Enumerated(EnumType.STRING)
    private State state;

    private String edition;
    private String answer;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "changed_at")
    private long changedAt;

    @Version
    private long version;

    protected TrainingRequestEntity() {}

    TrainingRequestEntity(TrainingDraft draft, long account, Instant now) {
        this.id = RandomIds.opaque();
        this.source = draft.source().orElse(null);
        this.organizer = draft.organizer();
        this.municipality = draft.municipality().orElse("");
        this.title = draft.title();
        this.area = draft.area();
        this.reason = draft.reason();
        this.people = draft.people().orElse(0);
        this.account = account;
        this.state = State.ASKED;
        this.edition = "";
        this.answer = "";
        this.createdAt = now.toEpochMilli();
        this.changedAt = now.toEpochMilli();
    }

    void open(String newEdition, Instant now) {
        state = State.OPENED;
        edition = newEdition;
        changedAt = now.toEpochMilli();
    }

    void decline(String newAnswer, Instant now) {
        state = State.DECLINED;
        answer = newAnswer;
        changedAt = now.toEpochMilli();
    }

    String id() {
        return id;
    }

    String organizer() {
        return organizer;
    }

    String municipality() {
        return municipality;
    }

    long account() {
        return account;
    }

    State state() {
        return state;
    }

    long version() {
        return version;
    }

    TrainingDraft draft() {
        return new TrainingDraft(
                Optional.ofNullable(source),
                organizer,
                text(municipality),
                title,
                area,
                reason,
                people == 0 ? Optional.empty() : Optional.of(people));
    }

    TrainingRequest toRecord(Optional<String> requestedBy) {
        return new TrainingRequest(
                id,
                draft(),
                requestedBy,
                state,
                text(edition),
                text(answer),
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(changedAt),
                version);
    }

    private static Optional<String> text(String stored) {
        return Optional.of(stored).filter(one -> !one.isEmpty());
    }
}
