package cl.minka.runtime.papers;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.paper.Block;
import cl.minka.kernel.paper.Block.Column;
import cl.minka.kernel.paper.Block.Definition;
import cl.minka.kernel.paper.Paper;
import cl.minka.kernel.paper.PaperCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.Test;

/** Opens the files and looks for what PDF/UA-1 (ISO 14289-1) asks for, and for what must not be there. */
public class PdfPapersTest {
    private static final PaperCode CODE = new PaperCode("4F7K09QXT2MB");
    private static final String EVIL = "<script>alert('x')</script> & ñandú\u0007\u202e";

    private final PdfPapers printer = new PdfPapers(new Press());

    @Test
    public void whatStandsOnThePaperCanBeRead() throws IOException {
        try (PDDocument document = open(paper("Texto"))) {
            String text = text(document);
            for (String shown : List.of(
                    "Asociación de prueba",
                    "Concurso 2027: ñandú",
                    "Primera parte",
                    "Término",
                    "Definición",
                    "Iniciativa 40",
                    "4F7K-09QX-T2MB",
                    "Firma de prueba")) {
                assertTrue(shown + " in " + text, text.contains(shown));
            }
            assertEquals(2, document.getNumberOfPages());
        }
    }

    @Test
    public void markupAndControlCharactersAreOnlyText() throws IOException {
        try (PDDocument document = open(paper(EVIL))) {
            assertTrue(text(document), text(document).contains("<script>alert('x')</script> & ñandú"));
        }
    }

    @Test
    public void everyPieceHasItsTag() throws IOException {
        try (PDDocument document = open(paper("Texto"))) {
            List<String> tags = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), tags);
            assertEquals(1, Collections.frequency(tags, "H1"));
            assertEquals(1, Collections.frequency(tags, "H2"));
            assertEquals(1, Collections.frequency(tags, "H3"));
            assertEquals(2, Collections.frequency(tags, "Table"));
            assertEquals("a row for each and one of headers", 1 + 1 + 40, Collections.frequency(tags, "TR"));
            assertEquals("columns and the term", 2 + 1, Collections.frequency(tags, "TH"));
            assertEquals(2, Collections.frequency(tags, "LI"));
            assertTrue(tags.toString(), tags.contains("P"));
        }
    }

    @Test
    public void theFileSaysWhatItIsInWhichLanguageAndNothingOfPeople() throws IOException {
        try (PDDocument document = open(paper("Texto"))) {
            assertEquals("es-CL", document.getDocumentCatalog().getLanguage());
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            assertTrue(document.getDocumentCatalog().getViewerPreferences().displayDocTitle());
            PDDocumentInformation information = document.getDocumentInformation();
            assertEquals("Concurso 2027: ñandú", information.getTitle());
            assertEquals("Asociación de prueba", information.getAuthor());
            assertEquals("Minka", information.getProducer());
            assertEquals("Minka", information.getCreator());
            assertEquals(
                    Instant.parse("2027-03-01T03:00:00Z"),
                    information.getCreationDate().toInstant());
            String xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            for (String said : List.of(
                    "<pdfuaid:part>1</pdfuaid:part>",
                    ">Concurso 2027: ñandú</rdf:li>",
                    "<rdf:li>es-CL</rdf:li>",
                    "<xmp:CreatorTool>Minka</xmp:CreatorTool>")) {
                assertTrue(said + " in " + xmp, xmp.contains(said));
            }
            assertFalse(xmp, xmp.contains(System.getProperty("user.name")));
        }
    }

    @Test
    public void everyTypefaceIsEmbedded() throws IOException {
        try (PDDocument document = open(paper("Texto"))) {
            int fonts = 0;
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertTrue(name.getName(), page.getResources().getFont(name).isEmbedded());
                    fonts++;
                }
            }
            assertTrue(fonts > 0);
        }
    }

    @Test
    public void theSamePaperIsTheSameFile() throws Exception {
        byte[] first = bytes(paper("Texto"));
        Thread.sleep(1100);
        assertArrayEquals(first, new PdfPapersTest().bytes(paper("Texto")));
    }

    @Test
    public void pagesAfterTheFirstRepeatTheCode() throws IOException {
        try (PDDocument document = open(paper("Texto"))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                assertTrue(text, text.contains("Código de verificación 4F7K-09QX-T2MB"));
                assertTrue(text, text.contains(page + " / 2"));
            }
        }
    }

    @Test
    public void otherLanguagesHaveTheirWords() throws IOException {
        Paper english = new Paper("Results", "Results", Locale.ENGLISH, "Association", Instant.EPOCH, List.of());
        try (PDDocument document = open(english)) {
            assertEquals("en", document.getDocumentCatalog().getLanguage());
            assertTrue(text(document).contains("Verification code"));
        }
    }

    private static Paper paper(String text) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            rows.add(List.of("Iniciativa " + i, "81,25"));
        }
        return new Paper(
                "Concurso 2027: ñandú",
                "Un documento de prueba.",
                Locale.forLanguageTag("es-CL"),
                "Asociación de prueba",
                Instant.parse("2027-03-01T03:00:00Z"),
                List.of(
                        new Block.Definitions(List.of(new Definition("Término", "Definición"))),
                        new Block.Heading(2, "Primera parte"),
                        new Block.Paragraph(text),
                        new Block.Heading(3, "Más adentro"),
                        new Block.Points(List.of("Uno", "Dos")),
                        new Block.Table("Una tabla", List.of(Column.text("Nombre"), Column.figures("Puntaje")), rows),
                        new Block.Signature("Firma de prueba")));
    }

    private PDDocument open(Paper paper) throws IOException {
        PDDocument document = Loader.loadPDF(bytes(paper));
        assertNotNull(document.getDocumentCatalog().getStructureTreeRoot());
        return document;
    }

    private byte[] bytes(Paper paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printer.render(paper, CODE, out);
        return out.toByteArray();
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    private static void collect(PDStructureNode node, List<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                collect(element, tags);
            }
        }
    }
}
