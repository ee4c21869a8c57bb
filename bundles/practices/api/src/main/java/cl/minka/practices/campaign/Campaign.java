package cl.minka.practices.campaign;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A campaign.
 *
 * @param sheet for those who were told of it without whom else it is for
 * @param whole whether the reader sees whom it is for
 */
public record Campaign(
        String id,
        CampaignSheet sheet,
        boolean whole,
        State state,
        Optional<Instant> sentAt,
        Instant createdAt,
        Instant changedAt,
        long version) {
    public Campaign {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sheet, "sheet");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(sentAt, "sentAt");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }

    /** Whether it went out; in JSON in lower case. */
    public enum State {
        DRAFT,
        SENT
    }
}
