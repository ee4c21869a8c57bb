package cl.minka.practices;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The files of one kind of owner, streamed both ways with flat memory; each kind says who may read and write them. */
@ProviderType
public interface OwnedFiles {
    /** By name; empty where they are hidden. */
    List<PracticeFile> list(Caller caller, String owner);

    /** @throws cl.minka.kernel.Refusal when it is not there ({@code practices.file-not-found}), or hidden */
    PracticeFile get(Caller caller, String owner, String name);

    /**
     * Stores a file whole, or not at all. The content decides whether the type is believed.
     *
     * @param size length that the client announced, or -1
     * @throws IOException when the client's stream breaks
     */
    PracticeFile put(
            Caller caller,
            String owner,
            String name,
            String mediaType,
            long size,
            InputStream content,
            Expected expected)
            throws IOException;

    /** Writes the content of the version that {@link #get} told of. */
    void write(Caller caller, String owner, PracticeFile file, OutputStream out) throws IOException;

    void delete(Caller caller, String owner, String name, Expected expected);
}
