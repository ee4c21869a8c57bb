package cl.minka.assistance.core.funding;

import cl.minka.assistance.funding.Application;
import cl.minka.assistance.funding.ApplicationDraft;
import cl.minka.assistance.funding.CitedValue;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.RandomIds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** An application: what was written and its documents as JSON, and what it is found by. */
@Entity
@Table(name = "application")
public class ApplicationEntity {
    /** The day of what is to be looked at as soon as can be. */
    private static final String AT_ONCE = "0000-01-01";

    private static final String NEVER = "9999-12-31";

    @Id
    private String id;

    private String municipality;

    @Column(name = "funding_line")
    private String fundingLine;

    private String project;
    private String state;
    private String draft;
    private String documents;
    private int remarks;

    @Column(name = "watch_day")
    private String watchDay;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "changed_at")
    private long changedAt;

    @Version
    private long version;

    protected ApplicationEntity() {}

    ApplicationEntity(ApplicationDraft draft, String state, Instant now) {
        this.id = RandomIds.opaque();
        this.municipality = draft.municipality();
        this.fundingLine = draft.fundingLine();
        this.state = state;
        this.createdAt = now.toEpochMilli();
        write(draft, now);
        file(List.of(), now);
    }

    final void write(ApplicationDraft newDraft, Instant now) {
        project = newDraft.project();
        draft = Json.write(newDraft);
        changedAt = now.toEpochMilli();
    }

    final void file(List<Filed> newDocuments, Instant now) {
        documents = Json.write(newDocuments.toArray(Filed[]::new));
        watchDay = AT_ONCE;
        changedAt = now.toEpochMilli();
    }

    void move(String to, Instant now) {
        state = to;
        watchDay = AT_ONCE;
        changedAt = now.toEpochMilli();
    }

    /** Its documents are looked at again on that day, if on any. */
    void watch(Optional<LocalDate> day) {
        watchDay = day.map(LocalDate::toString).orElse(NEVER);
    }

    int nextRemark() {
        return ++remarks;
    }

    String id() {
        return id;
    }

    String municipality() {
        return municipality;
    }

    String fundingLine() {
        return fundingLine;
    }

    String state() {
        return state;
    }

    ApplicationDraft draft() {
        return Json.read(draft, ApplicationDraft.class);
    }

    List<Filed> documents() {
        return List.of(Json.read(documents, Filed[].class));
    }

    long version() {
        return version;
    }

    Application toRecord(Map<String, CitedValue> citations) {
        return new Application(
                id,
                draft(),
                citations,
                state,
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(changedAt),
                version);
    }

    /** A document that is there. */
    record Filed(String document, LocalDate issuedOn, String reference) {}
}
