package cl.minka.runtime.papers;

import cl.minka.kernel.paper.PrintedPages.Pictures;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.w3c.dom.Document;

/**
 * Prints XHTML to PDF; no more at once than there are processors. Pages that are done wait in a temporary file, not in memory.
 * Nothing outside is ever read: what a document names is a picture of its own or nothing.
 */
@Component(service = Press.class)
public final class Press {
    private final Typeface typeface = Typeface.liberation();
    private final Semaphore presses = new Semaphore(Runtime.getRuntime().availableProcessors());

    @Activate
    public Press() {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    void print(Document page, Pictures pictures, PaperMetadata metadata, OutputStream out) throws IOException {
        presses.acquireUninterruptibly();
        try (PDDocument paper = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
                PdfBoxRenderer press = press(page, pictures, paper)) {
            PDDocument document = press.createPDFKeepOpen();
            metadata.putInto(document);
            document.save(new Unclosed(out));
        } finally {
            presses.release();
        }
    }

    /** How many pages it would be. */
    int count(Document page, Pictures pictures) throws IOException {
        presses.acquireUninterruptibly();
        try (PDDocument paper = new PDDocument();
                PdfBoxRenderer press = press(page, pictures, paper)) {
            press.layout();
            return press.getRootBox().getLayer().getPages().size();
        } finally {
            presses.release();
        }
    }

    private PdfBoxRenderer press(Document page, Pictures pictures, PDDocument paper) {
        OwnPictures own = new OwnPictures(pictures);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePDDocument(paper);
        typeface.addTo(builder);
        builder.useUriResolver(own::address);
        builder.useProtocolsStreamImplementation(own, OwnPictures.PROTOCOL);
        builder.useExternalResourceAccessControl(
                (name, type) -> type == ExternalResourceType.IMAGE_RASTER,
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(Press::isOwn, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withW3cDocument(page, "");
        return builder.buildPdfRenderer();
    }

    private static boolean isOwn(String address, ExternalResourceType type) {
        return address != null && type == ExternalResourceType.IMAGE_RASTER && OwnPictures.isAddress(address);
    }
}
