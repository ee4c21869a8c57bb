package cl.minka.practices.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is written of a campaign.
 *
 * @param practices ids of public practices, 1 to 5
 * @param text what people are told, plain
 * @param scheduledAt when it goes out by itself
 */
public record CampaignSheet(
        String title, List<String> practices, String text, Audience audience, Optional<Instant> scheduledAt) {
    public CampaignSheet {
        Objects.requireNonNull(title, "title");
        practices = List.copyOf(practices);
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(audience, "audience");
        Objects.requireNonNull(scheduledAt, "scheduledAt");
    }

    /**
     * Whom it is for: those named, or else those whom a strategy finds for the practices.
     *
     * @param strategy empty for the platform's own choice
     * @param region code of two digits
     * @param limit how many the strategy finds for each practice, 1 to 345
     * @param municipalities CUT codes
     */
    public record Audience(
            Optional<String> strategy,
            Map<String, Object> parameters,
            Optional<String> region,
            int limit,
            List<String> municipalities) {
        public Audience {
            Objects.requireNonNull(strategy, "strategy");
            parameters = Map.copyOf(parameters);
            Objects.requireNonNull(region, "region");
            municipalities = List.copyOf(municipalities);
        }
    }
}
