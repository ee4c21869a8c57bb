package cl.minka.practices;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What was said of the publication of a sheet.
 *
 * @param given whether its municipality consents; false: withdrawn, or never given
 * @param by user name of who said it, for those who may change the sheet
 * @param basis where it stands, such as a letter; needed from an organizer
 * @param textSha256 of the sheet that it was said of, hex
 * @param version 0 when nothing was said yet
 */
public record Consent(
        boolean given,
        Optional<String> by,
        String basis,
        Optional<String> textSha256,
        Optional<Instant> saidAt,
        long version) {
    public Consent {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(textSha256, "textSha256");
        Objects.requireNonNull(saidAt, "saidAt");
    }
}
