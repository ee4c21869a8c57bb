package cl.minka.assistance.project;

import cl.minka.kernel.file.KeptFile;
import cl.minka.kernel.file.KeptFiles;
import cl.minka.kernel.file.SentFile;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The documents of projects. Who sees a project reads its documents; they are stored while the project goes on, replaced by who stored
 * them, deleted by him or who organizes for the association; refused as {@code assistance.file-not-found} where one is not there.
 */
@ProviderType
public interface ProjectDocuments extends KeptFiles<ProjectDocuments.Document, SentFile> {
    /**
     * A document.
     *
     * @param size in bytes
     * @param sha256 of the content, hex
     * @param uploader user name; empty once the account is erased
     */
    record Document(
            String name,
            String mediaType,
            long size,
            String sha256,
            Optional<String> uploader,
            Instant storedAt,
            long version)
            implements KeptFile {
        public Document {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(mediaType, "mediaType");
            Objects.requireNonNull(sha256, "sha256");
            Objects.requireNonNull(uploader, "uploader");
            Objects.requireNonNull(storedAt, "storedAt");
        }
    }
}
