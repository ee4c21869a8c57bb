package cl.minka.studies.rest.openrosa;

import java.time.Instant;

/**
 * A new device with what is shown only once.
 *
 * @param id its user name
 * @param serverUrl what ODK Collect asks for as URL
 * @param settings what a QR code for ODK Collect says: JSON, compressed by zlib, as Base64
 * @param qr the code as a picture, {@code data:image/png;base64,…}
 */
public record DeviceSecretView(
        String id,
        String name,
        String interviewer,
        Instant createdAt,
        String secret,
        String serverUrl,
        String settings,
        String qr) {}
