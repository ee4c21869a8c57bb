package cl.minka.practices.rest.campaign;

import cl.minka.practices.campaign.Consent;
import java.time.Instant;
import java.util.Optional;

/** Whether a municipality wants to be told of campaigns; it is, until it chooses otherwise. */
public record ConsentView(boolean accepts, Optional<Instant> changedAt) {
    static ConsentView of(Consent consent) {
        return new ConsentView(consent.accepts(), consent.changedAt());
    }
}
