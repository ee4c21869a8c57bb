package cl.minka.runtime.papers;

import cl.minka.kernel.paper.Paper;
import cl.minka.kernel.paper.PaperCode;
import cl.minka.kernel.paper.PaperRenderer;
import cl.minka.kernel.paper.PrintedPages;
import java.io.IOException;
import java.io.OutputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lays papers out as XHTML and prints that to PDF. */
@Component(service = PaperRenderer.class)
public final class PdfPapers implements PaperRenderer {
    private final Press press;

    @Activate
    public PdfPapers(@Reference Press press) {
        this.press = press;
    }

    @Override
    public void render(Paper paper, PaperCode code, OutputStream out) throws IOException {
        press.print(
                new PaperPage(paper, code).document(),
                PrintedPages.Pictures.none(),
                PaperMetadata.of(paper, code),
                out);
    }
}
