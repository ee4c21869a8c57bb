package cl.minka.practices.core.file;

import java.time.Instant;

/**
 * A file as it is stored.
 *
 * @param owner path of what it belongs to, such as {@code events/<id>}
 * @param size in bytes
 * @param sha256 of the content, hex
 * @param content id of its bytes
 */
public record StoredFile(
        String owner,
        String name,
        String mediaType,
        long size,
        String sha256,
        String content,
        Instant storedAt,
        long version) {}
