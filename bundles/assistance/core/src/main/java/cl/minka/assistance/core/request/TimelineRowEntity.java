package cl.minka.assistance.core.request;

import cl.minka.assistance.TimelineEntry;
import cl.minka.assistance.TimelineKind;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.kernel.people.Account;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

/** Something that happened to a request. */
@Entity
@Table(name = "assistance_timeline")
public class TimelineRowEntity {
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    @Id
    private String id;

    private String request;
    private int number;

    @Enumerated(EnumType.STRING)
    private TimelineKind kind;

    @Column(name = "occurred_at")
    private long occurredAt;

    private long actor;
    private String facts;

    protected TimelineRowEntity() {}

    TimelineRowEntity(
            String request, int number, TimelineKind kind, long actor, Map<String, String> facts, Instant now) {
        this.id = RandomIds.opaque();
        this.request = request;
        this.number = number;
        this.kind = kind;
        this.actor = actor;
        this.facts = Json.write(facts);
        this.occurredAt = now.toEpochMilli();
    }

    int number() {
        return number;
    }

    long actor() {
        return actor;
    }

    TimelineEntry toRecord(Map<Long, Account> accounts) {
        return new TimelineEntry(
                number,
                kind,
                Instant.ofEpochMilli(occurredAt),
                Optional.ofNullable(accounts.get(actor)).map(Account::username),
                Json.read(facts, FACTS));
    }
}
