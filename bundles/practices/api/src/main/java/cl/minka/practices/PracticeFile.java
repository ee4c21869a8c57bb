package cl.minka.practices;

import cl.minka.kernel.file.KeptFile;
import java.time.Instant;
import java.util.Objects;

/**
 * A file of a practice.
 *
 * @param size in bytes
 * @param sha256 of the content, hex
 */
public record PracticeFile(String name, String mediaType, long size, String sha256, Instant storedAt, long version)
        implements KeptFile {
    public PracticeFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(storedAt, "storedAt");
    }
}
