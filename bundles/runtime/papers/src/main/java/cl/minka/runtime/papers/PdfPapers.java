package cl.minka.runtime.papers;

import cl.minka.kernel.paper.Paper;
import cl.minka.kernel.paper.PaperCode;
import cl.minka.kernel.paper.PaperRenderer;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Lays papers out as XHTML and prints that to PDF; no more at once than there are processors. */
@Component(service = PaperRenderer.class)
public final class PdfPapers implements PaperRenderer {
    private final Typeface typeface = Typeface.liberation();
    private final Semaphore presses = new Semaphore(Runtime.getRuntime().availableProcessors());

    @Activate
    public PdfPapers() {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    @Override
    public void render(Paper paper, PaperCode code, OutputStream out) throws IOException {
        presses.acquireUninterruptibly();
        try (PdfBoxRenderer press = press(paper, code);
                PDDocument document = press.createPDFKeepOpen()) {
            PaperMetadata.of(paper, code).putInto(document);
            document.save(new Unclosed(out));
        } finally {
            presses.release();
        }
    }

    private PdfBoxRenderer press(Paper paper, PaperCode code) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        typeface.addTo(builder);
        for (ExternalResourceControlPriority any : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, any);
        }
        builder.withW3cDocument(new PaperPage(paper, code).document(), "");
        return builder.buildPdfRenderer();
    }
}
