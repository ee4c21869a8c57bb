package cl.minka.contest.rest;

import cl.minka.contest.MinutesSignature;
import java.time.Instant;
import java.util.Optional;

/** The external signature over the minutes; current is null while the platform can not make the PDF. */
public record MinutesSignatureView(
        String sha256,
        String mediaType,
        String content,
        String signer,
        Instant signedAt,
        String provider,
        Instant storedAt,
        Optional<String> presentSha256,
        Optional<Boolean> current) {
    static MinutesSignatureView of(MinutesSignature signature, Optional<String> present) {
        return new MinutesSignatureView(
                signature.sha256(),
                signature.mediaType(),
                signature.content(),
                signature.signer(),
                signature.signedAt(),
                signature.provider(),
                signature.storedAt(),
                present,
                present.map(signature.sha256()::equals));
    }
}
