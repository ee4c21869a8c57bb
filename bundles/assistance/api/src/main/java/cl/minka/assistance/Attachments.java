package cl.minka.assistance;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The files of requests and of what is said about them, streamed both ways with flat memory. Who sees a request reads its files. */
@ProviderType
public interface Attachments {
    /** Those that the caller may read, by name. */
    List<Attachment> list(Caller caller, String request);

    /** @throws cl.minka.kernel.Refusal {@code assistance.file-not-found} when it is not there, or not for the caller */
    Attachment get(Caller caller, String request, String name);

    /** Writes the content of the version that {@link #get} told of. */
    void write(Caller caller, String request, Attachment file, OutputStream out) throws IOException;

    /**
     * Stores a file whole, or not at all, while the request is not closed. Only who stored a file replaces it.
     *
     * @throws cl.minka.kernel.InvalidInput at {@code /query/message} when there is no such message for the caller
     * @throws IOException when the client's stream breaks
     */
    Attachment put(Caller caller, String request, NewAttachment file, InputStream content, Expected expected)
            throws IOException;

    /** By who stored it, or who leads. */
    void delete(Caller caller, String request, String name, Expected expected);

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
