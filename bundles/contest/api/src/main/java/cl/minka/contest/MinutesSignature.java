package cl.minka.contest;

import java.time.Instant;
import java.util.Base64;

/**
 * A signature that a service outside the platform made over the minutes as a PDF.
 *
 * @param sha256 of the PDF that was signed, hex
 * @param content the signature file in base 64
 * @param signer who signed
 * @param provider of the signature
 * @param storedAt when it was stored here
 */
public record MinutesSignature(
        String sha256,
        String mediaType,
        String content,
        String signer,
        Instant signedAt,
        String provider,
        Instant storedAt,
        long version) {
    /**
     * What an organiser stores; any of its texts may be empty, which is refused.
     *
     * @param mediaType {@code application/pkcs7-signature}, {@code application/pdf} or {@code application/octet-stream}
     * @param content in base 64, decoded at most 1 MiB
     */
    public record Draft(
            String sha256, String mediaType, String content, String signer, Instant signedAt, String provider) {}

    public byte[] bytes() {
        return Base64.getDecoder().decode(content);
    }
}
