package cl.minka.practices.core.campaign;

import cl.minka.practices.campaign.Consent;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** Whether a municipality wants to be told of campaigns, once it chose. */
@Entity
@Table(name = "campaign_consent")
public class CampaignConsentEntity {
    @Id
    private String cut;

    private int accepts;

    @Column(name = "changed_at")
    private long changedAt;

    @Version
    private long version;

    protected CampaignConsentEntity() {}

    CampaignConsentEntity(String cut) {
        this.cut = cut;
    }

    void choose(boolean yes, Instant now) {
        accepts = yes ? 1 : 0;
        changedAt = now.toEpochMilli();
    }

    Consent toRecord() {
        return new Consent(accepts == 1, Optional.of(Instant.ofEpochMilli(changedAt)), version);
    }
}
