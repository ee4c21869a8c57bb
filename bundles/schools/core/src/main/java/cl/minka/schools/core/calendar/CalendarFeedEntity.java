package cl.minka.schools.core.calendar;

import cl.minka.schools.calendar.CalendarFeeds.Feed;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The secret address of a personal calendar; only its hash is kept. */
@Entity
@Table(name = "calendar_feed")
public class CalendarFeedEntity {
    @Id
    private long account;

    private String hash;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "used_at")
    private long usedAt;

    private long version;

    protected CalendarFeedEntity() {}

    CalendarFeedEntity(long account) {
        this.account = account;
    }

    void open(String newHash, Instant now) {
        hash = newHash;
        createdAt = now.toEpochMilli();
        usedAt = 0;
        version++;
    }

    long account() {
        return account;
    }

    long usedAt() {
        return usedAt;
    }

    Feed toRecord() {
        return new Feed(
                Instant.ofEpochMilli(createdAt),
                usedAt == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(usedAt)),
                version);
    }
}
