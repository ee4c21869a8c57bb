package cl.minka.practices.transfer;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.practices.PracticeFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The documents of an agreement, for its parties and the association. */
@ProviderType
public interface TransferDocuments {
    /** By name. */
    List<PracticeFile> list(Caller caller, String transfer);

    /** @throws cl.minka.kernel.Refusal when there is none ({@code practices.file-not-found}) */
    PracticeFile get(Caller caller, String transfer, String name);

    /**
     * Stores a document whole, or not at all.
     *
     * @param size length that the client announced, or -1
     */
    PracticeFile put(
            Caller caller,
            String transfer,
            String name,
            String mediaType,
            long size,
            InputStream content,
            Expected expected)
            throws IOException;

    /** Writes the bytes of the version that was found. */
    void write(Caller caller, String transfer, PracticeFile file, OutputStream out) throws IOException;

    void delete(Caller caller, String transfer, String name, Expected expected);
}
