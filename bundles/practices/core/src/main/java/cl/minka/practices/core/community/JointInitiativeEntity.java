package cl.minka.practices.core.community;

import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.practices.community.JointInitiative;
import cl.minka.practices.community.JointInitiative.Sheet;
import cl.minka.practices.community.JointInitiative.State;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** Something that members do together, as it is stored. */
@Entity
@Table(name = "community_initiative")
public class JointInitiativeEntity {
    @Id
    private String id;

    private String community;
    private String sheet;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "changed_at")
    private long changedAt;

    @Version
    private long version;

    protected JointInitiativeEntity() {}

    JointInitiativeEntity(String community, Sheet sheet, Instant now) {
        this.id = RandomIds.opaque();
        this.community = community;
        this.createdAt = now.toEpochMilli();
        write(sheet, now);
    }

    final void write(Sheet newSheet, Instant now) {
        sheet = Json.write(newSheet);
        changedAt = now.toEpochMilli();
    }

    String id() {
        return id;
    }

    String community() {
        return community;
    }

    Sheet sheet() {
        return Json.read(sheet, Sheet.class);
    }

    long version() {
        return version;
    }

    /** @param named whether the reader is one of those who present it: others are not told that it stands in a contest */
    JointInitiative toRecord(boolean named) {
        Sheet all = sheet();
        Sheet shown = named
                ? all
                : new Sheet(
                        all.title(),
                        all.municipalities(),
                        all.description(),
                        all.state() == State.PRESENTED ? State.PREPARING : all.state(),
                        Optional.empty(),
                        all.practice());
        return new JointInitiative(
                id, shown, Instant.ofEpochMilli(createdAt), Instant.ofEpochMilli(changedAt), version);
    }
}
