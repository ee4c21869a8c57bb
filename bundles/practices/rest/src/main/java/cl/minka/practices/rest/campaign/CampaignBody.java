package cl.minka.practices.rest.campaign;

import cl.minka.kernel.rest.Required;
import cl.minka.practices.campaign.CampaignSheet;
import cl.minka.practices.campaign.CampaignSheet.Audience;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A campaign as clients write it: title, practices and text are needed; without an audience the platform's strategy finds 50. */
@JsonIgnoreProperties({"id", "state", "sentAt", "createdAt", "changedAt"})
public record CampaignBody(
        String title, List<String> practices, String text, AudienceBody audience, Instant scheduledAt) {
    private static final int USUAL = 50;

    CampaignSheet toSheet() {
        AudienceBody given = audience == null ? new AudienceBody(null, null, null, null, null) : audience;
        return new CampaignSheet(
                Required.text(title),
                Required.list(practices),
                Required.text(text),
                given.toAudience(),
                Optional.ofNullable(scheduledAt));
    }

    /** Whom it is for. */
    public record AudienceBody(
            String strategy,
            Map<String, Object> parameters,
            String region,
            Integer limit,
            List<String> municipalities) {
        Audience toAudience() {
            return new Audience(
                    Optional.ofNullable(strategy),
                    parameters == null ? Map.of() : parameters,
                    Optional.ofNullable(region),
                    limit == null ? USUAL : limit,
                    Required.list(municipalities));
        }
    }
}
