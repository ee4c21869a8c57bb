package cl.minka.assistance.rest;

import cl.minka.assistance.Attachment;
import java.time.Instant;
import java.util.Optional;

/** A file of a request; the size is in bytes, {@code message} the id of the message that it belongs to. */
public record RequestFileView(
        String name,
        String mediaType,
        long size,
        String sha256,
        Optional<String> message,
        boolean internal,
        Optional<String> uploader,
        Instant storedAt) {
    static RequestFileView of(Attachment file) {
        return new RequestFileView(
                file.name(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                file.message(),
                file.internal(),
                file.uploader(),
                file.storedAt());
    }
}
