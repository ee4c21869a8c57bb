package cl.minka.assistance;

import cl.minka.kernel.file.KeptFile;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that goes with a request.
 *
 * @param message id of the message that it belongs to; empty: to the request
 * @param internal among those who assist only, as the files of internal notes are
 * @param size in bytes
 * @param sha256 of the content, hex
 * @param uploader user name; empty once the account is erased
 */
public record Attachment(
        String name,
        String mediaType,
        long size,
        String sha256,
        Optional<String> message,
        boolean internal,
        Optional<String> uploader,
        Instant storedAt,
        long version)
        implements KeptFile {
    public Attachment {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(uploader, "uploader");
        Objects.requireNonNull(storedAt, "storedAt");
    }
}
