package cl.minka.runtime.documents;

import cl.minka.kernel.document.Withheld.Reason;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** A tagged PDF that is written from the top of its first page to the end of its last; what is written leaves memory. */
final class CopyPdf implements AutoCloseable {
    static final float MARGIN = 54;

    private static final float QUALITY = 0.88f;
    private static final float FOOT = 30;
    private static final PDRectangle UPRIGHT = PDRectangle.LETTER;
    private static final PDRectangle BROAD = new PDRectangle(UPRIGHT.getHeight(), UPRIGHT.getWidth());

    private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final CopyTags tags = new CopyTags();
    private final CopyFont regular;
    private final CopyFont bold;
    private final Limits limits;
    private PDPageContentStream content;
    private PDRectangle size = UPRIGHT;
    private float y;
    private boolean fresh;

    CopyPdf(Limits limits) throws IOException {
        this.limits = limits;
        this.regular = new CopyFont(document, "Regular");
        this.bold = new CopyFont(document, "Bold");
    }

    CopyTags tags() {
        return tags;
    }

    CopyFont font(boolean strong) {
        return strong ? bold : regular;
    }

    float width() {
        return size.getWidth() - 2 * MARGIN;
    }

    float height() {
        return size.getHeight() - 2 * MARGIN;
    }

    /** How much room is left on the page. */
    float room() {
        return y - MARGIN;
    }

    void space(float more) {
        if (!fresh) {
            y -= more;
        }
    }

    /** Whether nothing stands on the page. */
    boolean isFresh() {
        return fresh;
    }

    void turn(boolean broad) throws IOException, Unfit {
        size = broad ? BROAD : UPRIGHT;
        turn();
    }

    /** Begins a page like the one before. */
    void turn() throws IOException, Unfit {
        limits.checkTime();
        if (document.getNumberOfPages() == Limits.PAGES) {
            throw new Unfit(Reason.TOO_LARGE);
        }
        finish();
        PDPage page = new PDPage(size);
        document.addPage(page);
        tags.turnTo(page);
        content = new PDPageContentStream(document, page);
        y = size.getHeight() - MARGIN;
        fresh = true;
        String number = Integer.toString(document.getNumberOfPages());
        content.beginMarkedContent(COSName.ARTIFACT);
        show(List.of(number), regular, 8, 0, size.getWidth() - MARGIN - 20, FOOT, Color.GRAY);
        content.endMarkedContent();
    }

    /** Writes lines below the others. */
    void lines(
            COSDictionary element, List<String> lines, CopyFont font, float points, float leading, float x, Color ink)
            throws IOException {
        lines(element, lines, font, points, leading, x, 0, ink);
        down(lines.size() * leading);
    }

    /** Writes lines some way below the others, which stay the last. */
    void lines(
            COSDictionary element,
            List<String> lines,
            CopyFont font,
            float points,
            float leading,
            float x,
            float below,
            Color ink)
            throws IOException {
        content.beginMarkedContent(COSName.getPDFName(element.getNameAsString(COSName.S)), tags.more(element));
        show(lines, font, points, leading, MARGIN + x, y - below - points, ink);
        content.endMarkedContent();
        fresh = false;
    }

    void down(float by) {
        y -= by;
    }

    private void show(List<String> lines, CopyFont font, float points, float leading, float x, float base, Color ink)
            throws IOException {
        content.beginText();
        content.setFont(font.font(), points);
        content.setLeading(leading);
        content.setNonStrokingColor(ink);
        content.newLineAtOffset(x, base);
        for (String line : lines) {
            content.showText(line);
            content.newLine();
        }
        content.endText();
    }

    /** A line over the whole breadth. */
    void rule() throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
        content.setStrokingColor(Color.LIGHT_GRAY);
        content.setLineWidth(0.5f);
        content.moveTo(MARGIN, y);
        content.lineTo(MARGIN + width(), y);
        content.stroke();
        content.endMarkedContent();
    }

    /** Behind what comes next. */
    void shade(float height) throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
        content.setNonStrokingColor(new Color(0xe8, 0xee, 0xf5));
        content.addRect(MARGIN, y - height, width(), height);
        content.fill();
        content.endMarkedContent();
    }

    void picture(COSDictionary element, BufferedImage image, float width, float height) throws IOException {
        content.beginMarkedContent(COSName.getPDFName("Figure"), tags.more(element));
        content.drawImage(JPEGFactory.createFromImage(document, image, QUALITY), MARGIN, y - height, width, height);
        content.endMarkedContent();
        fresh = false;
        down(height);
    }

    private void finish() throws IOException {
        if (content != null) {
            content.close();
        }
    }

    void save(Path copy) throws IOException {
        finish();
        tags.putInto(document);
        document.getDocumentCatalog().setLanguage("es-CL");
        document.getDocumentInformation().setTitle(CopyWords.text("title"));
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        try (OutputStream out = Files.newOutputStream(copy)) {
            document.save(out);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
