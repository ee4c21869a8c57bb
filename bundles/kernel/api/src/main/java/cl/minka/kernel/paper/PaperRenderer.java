package cl.minka.kernel.paper;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ProviderType;

/** Makes accessible PDF files (PDF/UA-1) of papers. The same paper and code give the same bytes. */
@ProviderType
public interface PaperRenderer {
    /**
     * Writes the whole file; the stream is not closed.
     *
     * @param code printed on the paper with a word on how to check it
     */
    void render(Paper paper, PaperCode code, OutputStream out) throws IOException;
}
