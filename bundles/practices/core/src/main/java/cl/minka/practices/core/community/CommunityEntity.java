package cl.minka.practices.core.community;

import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.practices.community.CommunitySheet;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** A community as it is stored: its sheet as JSON, beside it what is searched and sorted by. */
@Entity
@Table(name = "community")
public class CommunityEntity {
    private static final int LONGEST_KEY = 200;

    @Id
    private String id;

    @Column(name = "title_key")
    private String titleKey;

    private String convener;
    private String practice;

    @Enumerated(EnumType.STRING)
    private CommunitySheet.State state;

    private String sheet;

    @Column(updatable = false)
    private long posts;

    @Column(updatable = false)
    private long threads;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "changed_at")
    private long changedAt;

    @Version
    private long version;

    protected CommunityEntity() {}

    CommunityEntity(String convener, CommunitySheet sheet, Instant now) {
        this.id = RandomIds.opaque();
        this.convener = convener;
        this.createdAt = now.toEpochMilli();
        write(sheet, now);
    }

    final void write(CommunitySheet newSheet, Instant now) {
        titleKey = Folded.key(newSheet.title(), LONGEST_KEY);
        practice = newSheet.practice().orElse("");
        state = newSheet.state();
        sheet = Json.write(newSheet);
        changedAt = now.toEpochMilli();
    }

    String id() {
        return id;
    }

    String convener() {
        return convener;
    }

    boolean isActive() {
        return state == CommunitySheet.State.ACTIVE;
    }

    CommunitySheet sheet() {
        return Json.read(sheet, CommunitySheet.class);
    }

    long posts() {
        return posts;
    }

    long threads() {
        return threads;
    }

    Instant createdAt() {
        return Instant.ofEpochMilli(createdAt);
    }

    Instant changedAt() {
        return Instant.ofEpochMilli(changedAt);
    }

    long version() {
        return version;
    }
}
