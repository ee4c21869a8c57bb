package cl.minka.kernel.paper;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Prints pages that a domain has laid out itself (books, sheets, slides, badges) as an accessible PDF (PDF/UA-1, tagged, with
 * bookmarks, fonts embedded). The same pages give the same bytes. Papers that only have a text are {@link Papers}.
 */
@ProviderType
public interface PagePrinter {
    /**
     * Writes the whole file; the stream is not closed.
     *
     * @throws IllegalArgumentException when the pages are not well-formed
     */
    void print(PrintedPages pages, OutputStream out) throws IOException;

    /**
     * How many pages they would be, laid out without being written.
     *
     * @throws UnsupportedOperationException by a printer that cannot tell
     */
    default int count(PrintedPages pages) throws IOException {
        throw new UnsupportedOperationException();
    }
}
