package cl.minka.kernel.paper;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ProviderType;

/** Makes accessible PDF files (PDF/UA-1) of pages, for {@link PagePrinter}. The same pages give the same bytes. */
@ProviderType
public interface PageRenderer {
    /**
     * Writes the whole file; the stream is not closed.
     *
     * @throws IllegalArgumentException when the pages are not well-formed
     */
    void render(PrintedPages pages, OutputStream out) throws IOException;

    /** How many pages they would be, laid out without being written. */
    int count(PrintedPages pages) throws IOException;
}
