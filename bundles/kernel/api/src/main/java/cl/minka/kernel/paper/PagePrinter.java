package cl.minka.kernel.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Prints pages that a domain has laid out itself (books, sheets, slides, badges) as an accessible PDF (PDF/UA-1, tagged, with
 * bookmarks, fonts embedded). The same pages give the same bytes. Papers that only have a text are {@link Papers}.
 *
 * <p>Every method refuses with {@code UNAVAILABLE} ({@code kernel.papers-absent}) while no {@link PageRenderer} is there, and throws
 * {@link IllegalArgumentException} when the pages are not well-formed.
 */
@ProviderType
public interface PagePrinter {
    /** Writes the whole file; the stream is not closed. */
    void print(PrintedPages pages, OutputStream out) throws IOException;

    /** How many pages they would be, laid out without being written. */
    int count(PrintedPages pages) throws IOException;

    /** The whole file of a few pages. */
    default byte[] file(PrintedPages pages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            print(pages, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
