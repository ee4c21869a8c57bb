package cl.minka.practices.core.community;

import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.practices.community.Meeting;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** A meeting as it is stored. */
@Entity
@Table(name = "community_meeting")
public class MeetingEntity {
    @Id
    private String id;

    private String community;
    private String municipality;

    @Column(name = "starts_at")
    private long startsAt;

    private String sheet;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "changed_at")
    private long changedAt;

    @Version
    private long version;

    protected MeetingEntity() {}

    MeetingEntity(String community, String municipality, Meeting.Sheet sheet, Instant now) {
        this.id = RandomIds.opaque();
        this.community = community;
        this.municipality = municipality;
        this.createdAt = now.toEpochMilli();
        write(sheet, now);
    }

    final void write(Meeting.Sheet newSheet, Instant now) {
        startsAt = newSheet.startsAt().toEpochMilli();
        sheet = Json.write(newSheet);
        changedAt = now.toEpochMilli();
    }

    String id() {
        return id;
    }

    String community() {
        return community;
    }

    /** Who called it. */
    String municipality() {
        return municipality;
    }

    long version() {
        return version;
    }

    Meeting toRecord() {
        return new Meeting(
                id,
                Json.read(sheet, Meeting.Sheet.class),
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(Math.max(createdAt, changedAt)),
                version);
    }
}
