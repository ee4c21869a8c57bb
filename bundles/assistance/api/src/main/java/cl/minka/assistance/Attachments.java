package cl.minka.assistance;

import cl.minka.kernel.file.KeptFiles;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The files of requests and of what is said about them. Who sees a request reads its files, those of internal notes aside
 * ({@code assistance.file-not-found}); they are stored while the request is not closed, replaced by who stored them, deleted by him or who
 * leads. A message that is not there for the caller is told at {@code /query/message}.
 */
@ProviderType
public interface Attachments extends KeptFiles<Attachment, Attachments.NewAttachment> {
    /**
     * A file that comes in.
     *
     * @param size length that the client announced, or -1
     * @param internal for those who assist only; so are all files of an internal note
     */
    record NewAttachment(String name, String mediaType, long size, Optional<String> message, boolean internal) {
        public NewAttachment {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(mediaType, "mediaType");
            Objects.requireNonNull(message, "message");
        }
    }
}
