package cl.minka.runtime.papers;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.paper.PrintedPages;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.Test;

/** Opens the files and looks for what PDF/UA-1 (ISO 14289-1) asks for, and for what must not be there. */
public class PdfPagesTest {
    private static final String TWO_PARTS = "<h1>Primera</h1><p>Texto</p><h2>Adentro</h2>"
            + "<h1 style='page-break-before: always' id='two'>Segunda</h1><p>Más texto</p>";

    private static final String STYLE = "@import 'file:///etc/hosts'; @import url(http://127.0.0.1:1/x.css);"
            + " h1 { background-image: url(file:///etc/hostname) }"
            + " a::after { content: ' en ' target-counter(attr(href), page) }";

    private final PdfPages printer = new PdfPages(new Press());
    private final List<String> asked = new ArrayList<>();

    @Test
    public void headingsAreTagsAndBookmarksOneBelowTheOther() throws IOException {
        try (PDDocument document = open(TWO_PARTS)) {
            assertEquals(2, document.getNumberOfPages());
            PDOutlineItem first =
                    document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertEquals("Primera", first.getTitle());
            assertEquals("Adentro", first.getFirstChild().getTitle());
            assertEquals("Segunda", first.getNextSibling().getTitle());
            List<PDStructureElement> all = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), all);
            assertEquals(
                    List.of("H1", "H2", "H1"),
                    all.stream()
                            .map(PDStructureElement::getStructureType)
                            .filter(type -> type.startsWith("H"))
                            .toList());
        }
    }

    @Test
    public void theFileSaysWhatItIs() throws IOException {
        try (PDDocument document = open(TWO_PARTS)) {
            assertEquals("es-CL", document.getDocumentCatalog().getLanguage());
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("Libro", document.getDocumentInformation().getTitle());
            assertEquals("AMUCH", document.getDocumentInformation().getAuthor());
            assertEquals("Minka", document.getDocumentInformation().getProducer());
            String xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertTrue(xmp, xmp.contains("<pdfuaid:part>1</pdfuaid:part>"));
        }
    }

    @Test
    public void aPictureIsAskedForByItsNameAndHasItsText() throws IOException {
        try (PDDocument document = open("<h1>Foto</h1><img src='foto nº 1.png' alt='Una plaza'/>")) {
            assertEquals("foto nº 1.png", asked.get(0));
            PDImageXObject picture = pictures(document).get(0);
            assertEquals(3, picture.getWidth());
            List<PDStructureElement> all = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), all);
            assertTrue(all.stream().anyMatch(tag -> "Una plaza".equals(tag.getAlternateDescription())));
        }
    }

    @Test
    public void nothingOutsideIsRead() throws IOException {
        String body =
                "<h1>Afuera</h1><img src='file:///etc/hosts' alt='a'/><img src='http://127.0.0.1:1/x.png' alt='b'/>"
                        + "<img src='data:image/png;base64,iVBORw0KGgo=' alt='c'/><object data='/etc/hosts'>d</object>"
                        + "<script>alert(1)</script>";
        try (PDDocument document = open(body)) {
            assertEquals(List.of(), pictures(document));
            assertFalse(text(document), text(document).contains("localhost"));
            assertFalse(text(document), text(document).contains("alert"));
        }
    }

    @Test
    public void documentsWithEntitiesOrFaultsAreRefused() {
        for (String bad : List.of(
                "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hosts'>]><html><head><title>x</title></head><body>&x;</body></html>",
                "<html><head><title>x</title></head><body><p>x</body></html>",
                "<html><body/></html>")) {
            assertThrows(IllegalArgumentException.class, () -> print(bad));
        }
    }

    @Test
    public void theContentsKnowTheirPages() throws IOException {
        try (PDDocument document = open("<p><a href='#two'>Segunda</a></p>" + TWO_PARTS)) {
            assertTrue(text(document), text(document).contains("Segunda en 2"));
        }
    }

    @Test
    public void everyKindOfTextHasATypeface() throws IOException {
        String kinds = "<pre><code>uno</code></pre><p><tt>dos</tt> <em>tres</em> <kbd>cuatro</kbd></p>"
                + "<p style='font-family: serif'>cinco</p><p>seis</p>";
        try (PDDocument document = open(kinds)) {
            assertEquals("uno dos tres cuatro cinco seis", text(document).strip());
        }
    }

    @Test
    public void pagesAreCountedWithoutBeingWritten() throws IOException {
        assertEquals(2, printer.count(pages(html(TWO_PARTS))));
    }

    @Test
    public void theSamePagesAreTheSameFile() throws Exception {
        byte[] first = print(html(TWO_PARTS));
        Thread.sleep(1100);
        assertArrayEquals(first, new PdfPagesTest().print(html(TWO_PARTS)));
    }

    private static String html(String body) {
        return "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>Libro</title>" + "<style>" + STYLE
                + "body { font-family: Liberation }</style></head><body>" + body + "</body></html>";
    }

    private PDDocument open(String body) throws IOException {
        return Loader.loadPDF(print(html(body)));
    }

    private byte[] print(String xhtml) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printer.render(pages(xhtml), out);
        return out.toByteArray();
    }

    private PrintedPages pages(String xhtml) {
        return new PrintedPages(
                xhtml,
                this::picture,
                Locale.forLanguageTag("es-CL"),
                "Libro",
                "Un libro.",
                "AMUCH",
                Instant.parse("2027-03-01T03:00:00Z"));
    }

    private Optional<InputStream> picture(String name) throws IOException {
        asked.add(name);
        if (!name.startsWith("foto")) {
            return Optional.empty();
        }
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, Color.RED.getRGB());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return Optional.of(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<PDImageXObject> pictures(PDDocument document) throws IOException {
        List<PDImageXObject> found = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getXObjectNames()) {
                if (page.getResources().getXObject(name) instanceof PDImageXObject image) {
                    found.add(image);
                }
            }
        }
        return found;
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element);
                collect(element, tags);
            }
        }
    }
}
