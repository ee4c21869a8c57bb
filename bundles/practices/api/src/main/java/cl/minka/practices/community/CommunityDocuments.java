package cl.minka.practices.community;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.practices.PracticeFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The documents of communities, streamed both ways: read like posts, stored by members, removed by moderators. */
@ProviderType
public interface CommunityDocuments {
    /** By name. */
    List<PracticeFile> list(Caller caller, String community);

    /** @throws cl.minka.kernel.Refusal when it is not there ({@code practices.file-not-found}) */
    PracticeFile get(Caller caller, String community, String name);

    /**
     * Stores a document whole, or not at all.
     *
     * @param size length that the client announced, or -1
     * @throws IOException when the client's stream breaks
     */
    PracticeFile put(
            Caller caller,
            String community,
            String name,
            String mediaType,
            long size,
            InputStream content,
            Expected expected)
            throws IOException;

    /** Writes the content of the version that {@link #get} told of. */
    void write(Caller caller, String community, PracticeFile file, OutputStream out) throws IOException;

    void delete(Caller caller, String community, String name, Expected expected);
}
