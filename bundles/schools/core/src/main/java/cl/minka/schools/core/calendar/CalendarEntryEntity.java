package cl.minka.schools.core.calendar;

import cl.minka.schools.EditionDraft;
import cl.minka.schools.EditionDraft.Place;
import cl.minka.schools.EditionDraft.Session;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** What calendars were told of a session. */
@Entity
@Table(name = "calendar_entry")
@IdClass(CalendarEntryEntity.Key.class)
public class CalendarEntryEntity {
    @Id
    private String edition;

    @Id
    private int number;

    private int sequence;
    private int present;
    private String fingerprint;
    private String title;

    @Column(name = "starts_at")
    private long startsAt;

    @Column(name = "ends_at")
    private long endsAt;

    @Column(name = "changed_at")
    private long changedAt;

    protected CalendarEntryEntity() {}

    CalendarEntryEntity(String edition, int number) {
        this.edition = edition;
        this.number = number;
        this.sequence = -1;
        this.fingerprint = "";
    }

    /** The sequence grows when date, place or state are others. */
    void follow(EditionDraft draft, Session session, Instant now) {
        String newest = fingerprint(draft, session);
        boolean moved = !newest.equals(fingerprint) || present == 0;
        if (moved || !title.equals(session.title())) {
            sequence += moved ? 1 : 0;
            present = 1;
            fingerprint = newest;
            title = session.title();
            startsAt = session.startsAt().toEpochMilli();
            endsAt = session.endsAt().toEpochMilli();
            changedAt = now.toEpochMilli();
        }
    }

    /** There is no such session any more. */
    void vanish(Instant now) {
        if (present == 1) {
            sequence++;
            present = 0;
            changedAt = now.toEpochMilli();
        }
    }

    private static String fingerprint(EditionDraft draft, Session session) {
        Place place = session.place().orElse(draft.place());
        String text = String.join(
                "\n",
                session.startsAt().toString(),
                session.endsAt().toString(),
                place.name(),
                place.address(),
                place.link().orElse(""),
                Boolean.toString(draft.state() == EditionDraft.State.CANCELLED));
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    String edition() {
        return edition;
    }

    int number() {
        return number;
    }

    int sequence() {
        return sequence;
    }

    boolean isPresent() {
        return present == 1;
    }

    String title() {
        return title;
    }

    Instant startsAt() {
        return Instant.ofEpochMilli(startsAt);
    }

    Instant endsAt() {
        return Instant.ofEpochMilli(endsAt);
    }

    Instant changedAt() {
        return Instant.ofEpochMilli(changedAt);
    }

    /** Its key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String edition;
        private int number;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && edition.equals(key.edition) && number == key.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(edition, number);
        }
    }
}
