package cl.minka.itests.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Papers as they are read and seen. */
final class YearPapers {
    private static final int PAGES = 3;
    private static final float DOTS = 80;

    private YearPapers() {}

    /**
     * Keeps a paper, and its first pages as pictures.
     *
     * @return its text
     */
    static String keep(YearStage stage, String name, byte[] file) {
        stage.keep(name + ".pdf", file);
        try (PDDocument document = Loader.loadPDF(file)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < Math.min(PAGES, document.getNumberOfPages()); page++) {
                stage.keep("%s-%d.png".formatted(name, page + 1), picture(renderer, page));
            }
            Phases.say("%s: %d pages, the first as pictures", name, document.getNumberOfPages());
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] picture(PDFRenderer renderer, int page) throws IOException {
        BufferedImage picture = renderer.renderImageWithDPI(page, DOTS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
