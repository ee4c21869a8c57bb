package cl.minka.assistance.project;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The documents of projects, streamed both ways with flat memory. Who sees a project reads its documents. */
@ProviderType
public interface ProjectDocuments {
    /** By name. */
    List<Document> list(Caller caller, String project);

    /** @throws cl.minka.kernel.Refusal {@code assistance.file-not-found} when it is not there */
    Document get(Caller caller, String project, String name);

    /** Writes the content of the version that {@link #get} told of. */
    void write(Caller caller, String project, Document document, OutputStream out) throws IOException;

    /**
     * Stores a document whole, or not at all, while the project goes on. Only who stored it replaces it.
     *
     * @throws IOException when the client's stream breaks
     */
    Document put(Caller caller, String project, NewDocument document, InputStream content, Expected expected)
            throws IOException;

    /** By who stored it, or who organizes for the association. */
    void delete(Caller caller, String project, String name, Expected expected);

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
            long version) {
        public Document {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(mediaType, "mediaType");
            Objects.requireNonNull(sha256, "sha256");
            Objects.requireNonNull(uploader, "uploader");
            Objects.requireNonNull(storedAt, "storedAt");
        }
    }

    /**
     * A document that comes in.
     *
     * @param size length that the client announced, or -1
     */
    record NewDocument(String name, String mediaType, long size) {
        public NewDocument {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(mediaType, "mediaType");
        }
    }
}
