package cl.minka.practices.core.campaign;

import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.practices.campaign.Campaign;
import cl.minka.practices.campaign.CampaignSheet;
import cl.minka.practices.campaign.CampaignSheet.Audience;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** A campaign as it is stored. */
@Entity
@Table(name = "campaign")
public class CampaignEntity {
    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private Campaign.State state;

    private String sheet;

    @Column(name = "scheduled_at")
    private long scheduledAt;

    @Column(name = "sent_at")
    private long sentAt;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "changed_at")
    private long changedAt;

    @Version
    private long version;

    protected CampaignEntity() {}

    CampaignEntity(CampaignSheet sheet, Instant now) {
        this.id = RandomIds.opaque();
        this.state = Campaign.State.DRAFT;
        this.createdAt = now.toEpochMilli();
        write(sheet, now);
    }

    final void write(CampaignSheet newSheet, Instant now) {
        sheet = Json.write(newSheet);
        scheduledAt = newSheet.scheduledAt().map(Instant::toEpochMilli).orElse(0L);
        changedAt = now.toEpochMilli();
    }

    void send(Instant now) {
        state = Campaign.State.SENT;
        sentAt = now.toEpochMilli();
        changedAt = sentAt;
    }

    String id() {
        return id;
    }

    boolean isSent() {
        return state == Campaign.State.SENT;
    }

    Instant sentAt() {
        return Instant.ofEpochMilli(sentAt);
    }

    CampaignSheet sheet() {
        return Json.read(sheet, CampaignSheet.class);
    }

    long version() {
        return version;
    }

    /** @param whole whether the reader may know whom it is for */
    Campaign toRecord(boolean whole) {
        CampaignSheet all = sheet();
        Audience nobody = new Audience(Optional.empty(), Map.of(), Optional.empty(), 1, List.of());
        return new Campaign(
                id,
                whole ? all : new CampaignSheet(all.title(), all.practices(), all.text(), nobody, Optional.empty()),
                whole,
                state,
                isSent() ? Optional.of(sentAt()) : Optional.empty(),
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(changedAt),
                version);
    }
}
