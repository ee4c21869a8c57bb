package cl.minka.contest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ProviderType;

/** The files of initiatives, streamed both ways with flat memory. */
@ProviderType
public interface Attachments {
    Page<Attachment> list(Caller caller, String contest, String initiative, Slice slice);

    Attachment get(Caller caller, String contest, String initiative, String name);

    /**
     * Stores a file whole, or not at all. The content decides whether the type is believed.
     *
     * @param size length that the client announced, or -1
     * @throws IOException when the client's stream breaks
     */
    Attachment put(
            Caller caller,
            String contest,
            String initiative,
            String name,
            String mediaType,
            long size,
            InputStream content,
            Expected expected)
            throws IOException;

    /** Writes the content of the version that {@link #get} told of. */
    void write(Caller caller, String contest, String initiative, Attachment attachment, OutputStream out)
            throws IOException;

    void delete(Caller caller, String contest, String initiative, String name, Expected expected);
}
