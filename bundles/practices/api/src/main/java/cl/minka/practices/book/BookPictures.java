package cl.minka.practices.book;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The pictures of a book (PNG or JPEG); for who organizes the contest. */
@ProviderType
public interface BookPictures {
    /** By name. */
    List<Picture> list(Caller caller, String contest);

    Picture get(Caller caller, String contest, String name);

    /** @param size as the client announces it, or -1 */
    Picture put(
            Caller caller,
            String contest,
            String name,
            String mediaType,
            long size,
            InputStream content,
            Expected expected)
            throws IOException;

    void delete(Caller caller, String contest, String name, Expected expected);

    void write(Caller caller, String contest, String name, OutputStream out) throws IOException;

    /** A picture; {@code size} in bytes, {@code sha256} of the content. */
    record Picture(String name, String mediaType, long size, String sha256, long version) {}
}
