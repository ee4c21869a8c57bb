package cl.minka.practices.core.event;

import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.practices.event.Event;
import cl.minka.practices.event.EventKind;
import cl.minka.practices.event.EventPlan;
import cl.minka.practices.event.EventState;
import cl.minka.practices.event.Place;
import cl.minka.practices.event.Speaker;
import java.time.Instant;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** An event as it is stored: what its organizer says as JSON, beside it what is searched and sorted by. */
@Entity
@Table(name = "public_event")
public class PublicEventEntity {
    static final long OVER = 1_000_000_000_000_000L;

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_SEARCHED = 2_000;

    @Id
    private String id;

    private String organizer;

    @Enumerated(EnumType.STRING)
    private EventKind kind;

    @Enumerated(EnumType.STRING)
    private EventState state;

    private String region;

    @Column(name = "title_key")
    private String titleKey;

    private String searched;
    private String content;

    @Column(name = "starts_at")
    private long startsAt;

    @Column(name = "ends_at")
    private long endsAt;

    @Column(name = "order_key")
    private long orderKey;

    @Column(name = "sequence_number")
    private int sequence;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "changed_at")
    private long changedAt;

    @Version
    private long version;

    protected PublicEventEntity() {}

    PublicEventEntity(Instant now) {
        this.id = RandomIds.opaque();
        this.createdAt = now.toEpochMilli();
    }

    void write(EventPlan plan, String regionOfPlace, Instant now) {
        organizer = plan.organizer();
        kind = plan.kind();
        state = plan.state();
        region = regionOfPlace;
        titleKey = Folded.key(plan.title(), LONGEST_KEY);
        String place = plan.place().map(Place::name).orElse("");
        String speakers = plan.speakers().stream().map(Speaker::name).collect(Collectors.joining(" "));
        searched = Folded.of(plan.title() + ' ' + place + ' ' + speakers, LONGEST_SEARCHED);
        content = Json.write(plan);
        startsAt = plan.startsAt().toEpochMilli();
        endsAt = plan.endsAt().toEpochMilli();
        orderKey = endsAt > now.toEpochMilli() ? startsAt : OVER - startsAt;
        changedAt = now.toEpochMilli();
    }

    /** Date, place or state are others. */
    void next() {
        sequence++;
    }

    public String id() {
        return id;
    }

    public String organizer() {
        return organizer;
    }

    public EventState state() {
        return state;
    }

    public Instant startsAt() {
        return Instant.ofEpochMilli(startsAt);
    }

    public Instant endsAt() {
        return Instant.ofEpochMilli(endsAt);
    }

    public int sequence() {
        return sequence;
    }

    public long version() {
        return version;
    }

    EventPlan plan() {
        return Json.read(content, EventPlan.class);
    }

    Event toRecord(EventSeatsEntity seats) {
        return new Event(
                id,
                plan(),
                sequence,
                seats.seats(),
                seats.waiting(),
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(changedAt),
                version);
    }
}
