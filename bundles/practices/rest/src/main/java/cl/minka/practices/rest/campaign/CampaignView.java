package cl.minka.practices.rest.campaign;

import cl.minka.practices.campaign.Campaign;
import cl.minka.practices.campaign.CampaignSheet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A campaign; whom it is for only for the association. */
public record CampaignView(
        String id,
        String title,
        List<String> practices,
        String text,
        Optional<CampaignSheet.Audience> audience,
        Optional<Instant> scheduledAt,
        Campaign.State state,
        Optional<Instant> sentAt,
        Instant createdAt,
        Instant changedAt) {
    static CampaignView of(Campaign campaign) {
        CampaignSheet sheet = campaign.sheet();
        return new CampaignView(
                campaign.id(),
                sheet.title(),
                sheet.practices(),
                sheet.text(),
                campaign.whole() ? Optional.of(sheet.audience()) : Optional.empty(),
                sheet.scheduledAt(),
                campaign.state(),
                campaign.sentAt(),
                campaign.createdAt(),
                campaign.changedAt());
    }
}
