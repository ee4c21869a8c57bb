package cl.minka.studies.core.collection;

import cl.minka.kernel.jpa.Json;
import cl.minka.studies.collection.Survey;
import cl.minka.studies.collection.SurveyDraft;
import cl.minka.studies.collection.SurveyStatus;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** A wave of a study; its responses are counted in it, so that a page of surveys reads no responses. */
@Entity
@Table(name = "survey")
public class SurveyEntity {
    @Id
    private String id;

    private String study;
    private int wave;

    @Enumerated(EnumType.STRING)
    private SurveyStatus status;

    private String questionnaire;

    @Column(name = "form_number")
    private int form;

    @Column(name = "sample_number")
    private int sample;

    private String draft;

    @Column(name = "link_hash")
    private String linkHash;

    private long responses;
    private long complete;

    @Column(name = "last_place")
    private long lastPlace;

    private long revision;

    private String reason;

    @Column(name = "closed_at")
    private long closedAt;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "changed_at")
    private long changedAt;

    @Version
    private long version;

    protected SurveyEntity() {}

    public SurveyEntity(String study, int wave, SurveyDraft draft, Instant now) {
        this.id = wave == 1 ? study : study + "." + wave;
        this.study = study;
        this.wave = wave;
        this.status = SurveyStatus.PLANNED;
        this.reason = "";
        this.createdAt = now.toEpochMilli();
        write(draft, now);
    }

    final void write(SurveyDraft newDraft, Instant now) {
        questionnaire = newDraft.questionnaire();
        form = newDraft.form();
        sample = newDraft.sample().orElse(0);
        draft = Json.write(newDraft);
        changedAt = now.toEpochMilli();
    }

    void move(SurveyStatus to, String because, Instant now) {
        status = to;
        reason = because;
        closedAt = to == SurveyStatus.CLOSED ? now.toEpochMilli() : 0;
        changedAt = now.toEpochMilli();
    }

    /** Empty: nobody answers by link. */
    void link(Optional<String> hash, Instant now) {
        linkHash = hash.orElse(null);
        changedAt = now.toEpochMilli();
    }

    /** Place of the response that came last; counted by a statement, so that the version stays. */
    long lastPlace() {
        return lastPlace;
    }

    /** Of its responses: grows with each change of one; counted by the statement that counts them. */
    long revision() {
        return revision;
    }

    boolean isLinkedBy(String hash) {
        return hash.equals(linkHash);
    }

    boolean hasResponses() {
        return responses > 0;
    }

    long responses() {
        return responses;
    }

    public long complete() {
        return complete;
    }

    /** When it was closed, while it is. */
    Optional<Instant> closedAt() {
        return Optional.of(closedAt).filter(at -> at > 0).map(Instant::ofEpochMilli);
    }

    long version() {
        return version;
    }

    public String id() {
        return id;
    }

    public String study() {
        return study;
    }

    public int wave() {
        return wave;
    }

    public SurveyStatus status() {
        return status;
    }

    public String questionnaire() {
        return questionnaire;
    }

    public int form() {
        return form;
    }

    /** Number of the sample that is visited. */
    public Optional<Integer> sample() {
        return Optional.of(sample).filter(number -> number > 0);
    }

    public SurveyDraft draft() {
        return Json.read(draft, SurveyDraft.class);
    }

    public Survey toRecord() {
        return new Survey(
                id,
                study,
                wave,
                draft(),
                status,
                responses,
                complete,
                reason,
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(changedAt),
                version);
    }
}
