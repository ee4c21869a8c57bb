package cl.minka.practices.event;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The files of events, streamed both ways with flat memory; kept by the event's organizers. */
@ProviderType
public interface EventMaterials {
    /** Those that the reader may read, by name. */
    List<EventMaterial> list(Reader reader, String event);

    /** @throws cl.minka.kernel.Refusal {@code practices.file-not-found} when it is not there, or not for this reader */
    EventMaterial get(Reader reader, String event, String name);

    /** Writes the content of the version that {@link #get} told of. */
    void write(Reader reader, String event, EventMaterial material, OutputStream out) throws IOException;

    /**
     * Stores a file whole, or not at all. What is replaced is never shown to more people than it was meant for.
     *
     * @throws cl.minka.kernel.InvalidInput at {@code /query/session} when the event has no such session
     * @throws IOException when the client's stream breaks
     */
    EventMaterial put(Caller caller, String event, NewMaterial material, InputStream content, Expected expected)
            throws IOException;

    void delete(Caller caller, String event, String name, Expected expected);

    /**
     * Who reads: an account, or somebody with the token of a registration.
     *
     * @param registration id of the registration that the token opens
     */
    record Reader(Caller caller, Optional<String> registration, Optional<String> token) {
        public Reader {
            Objects.requireNonNull(caller, "caller");
            Objects.requireNonNull(registration, "registration");
            Objects.requireNonNull(token, "token");
        }
    }

    /**
     * A file that comes in.
     *
     * @param size length that the client announced, or -1
     */
    record NewMaterial(
            String name, String mediaType, long size, Optional<String> session, EventMaterial.Access access) {
        public NewMaterial {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(mediaType, "mediaType");
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(access, "access");
        }
    }
}
