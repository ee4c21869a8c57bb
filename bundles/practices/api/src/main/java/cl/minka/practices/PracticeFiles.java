package cl.minka.practices;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The files of practices, streamed both ways with flat memory. Who may read or write a practice may read or write its files, but the
 * public sees none where the municipality hides {@link SheetPart#ATTACHMENTS}.
 */
@ProviderType
public interface PracticeFiles {
    /** By name; empty where they are hidden. */
    List<PracticeFile> list(Caller caller, String practice);

    /** @throws cl.minka.kernel.Refusal when it is not there, or hidden */
    PracticeFile get(Caller caller, String practice, String name);

    /**
     * Stores a file whole, or not at all. The content decides whether the type is believed.
     *
     * @param size length that the client announced, or -1
     * @throws IOException when the client's stream breaks
     */
    PracticeFile put(
            Caller caller,
            String practice,
            String name,
            String mediaType,
            long size,
            InputStream content,
            Expected expected)
            throws IOException;

    /** Writes the content of the version that {@link #get} told of. */
    void write(Caller caller, String practice, PracticeFile file, OutputStream out) throws IOException;

    void delete(Caller caller, String practice, String name, Expected expected);
}
