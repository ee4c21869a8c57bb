package cl.minka.practices.rest;

import cl.minka.practices.Consent;
import java.time.Instant;
import java.util.Optional;

/** What was said last of the publication of a sheet, by whom, and of which text. */
public record ConsentView(
        boolean given, String basis, Optional<String> by, Optional<String> textSha256, Optional<Instant> saidAt) {
    static ConsentView of(Consent consent) {
        return new ConsentView(consent.given(), consent.basis(), consent.by(), consent.textSha256(), consent.saidAt());
    }
}
