package cl.minka.contest.rest;

import cl.minka.contest.MinutesSignature;
import cl.minka.kernel.rest.Required;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/** A signature file in base 64, over the PDF with that SHA-256. */
@JsonIgnoreProperties({"storedAt", "presentSha256", "current"})
public record MinutesSignatureBody(
        String sha256, String mediaType, String content, String signer, Instant signedAt, String provider) {
    MinutesSignature.Draft toDraft() {
        new Required().check("/signedAt", signedAt).orThrow();
        return new MinutesSignature.Draft(
                Required.text(sha256),
                Required.text(mediaType),
                Required.text(content),
                Required.text(signer),
                signedAt,
                Required.text(provider));
    }
}
