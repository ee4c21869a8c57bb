package cl.minka.runtime.documents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.document.Cleaning;
import cl.minka.kernel.document.Documents.Phrase;
import cl.minka.kernel.document.Reading;
import cl.minka.kernel.document.Withheld;
import cl.minka.kernel.document.Withheld.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What is withheld, and that nothing of strangers is fetched, run, or worked on without end. */
public class OfficeLimitsTest {
    private static final String WORD = OfficeSamples.WORD;
    private static final String DOCUMENT = "word/document.xml";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final DocumentDesk desk = new DocumentDesk(Clock.systemUTC());

    @Test(timeout = 60_000)
    public void lockedFilesAndThoseOfOldAreWithheld() throws Exception {
        POIFSFileSystem locked = new POIFSFileSystem();
        var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        encryptor.confirmPassword("clave");
        try (var out = encryptor.getDataStream(locked)) {
            out.write(OfficeSamples.word());
        }
        assertEquals(withheld(Reason.ENCRYPTED), read(bytes(locked), WORD));
        POIFSFileSystem old = new POIFSFileSystem();
        old.createDocument(new ByteArrayInputStream(new byte[9000]), "WordDocument");
        assertEquals(withheld(Reason.OFFICE_FILE), read(bytes(old), WORD));
        assertEquals(withheld(Reason.OFFICE_FILE), read(bytes(old), "application/msword"));
        byte[] encrypted = new Packed(OpenDocumentSamples.text())
                .put("META-INF/manifest.xml", "<m:manifest xmlns:m='m'><m:encryption-data/></m:manifest>")
                .bytes();
        assertEquals(withheld(Reason.ENCRYPTED), read(encrypted, OpenDocumentSamples.TEXT));
    }

    @Test(timeout = 60_000)
    public void bombsAreWithheld() throws IOException {
        byte[] spaces = new byte[60 << 20];
        Arrays.fill(spaces, (byte) ' ');
        assertEquals(
                withheld(Reason.TOO_LARGE),
                read(word().put("word/comments.xml", spaces).bytes(), WORD));
        assertEquals(
                withheld(Reason.TOO_LARGE),
                read(word().put("word/media/a.png", spaces).bytes(), WORD));
        Packed many = word();
        for (int i = 0; i <= Limits.ENTRIES; i++) {
            many.put("word/a" + i + ".xml", "<a/>");
        }
        assertEquals(withheld(Reason.TOO_LARGE), read(many.bytes(), WORD));
        String laughs = "<!DOCTYPE d [<!ENTITY a 'ja'><!ENTITY b '&a;&a;&a;&a;'>]>";
        assertEquals(withheld(Reason.BROKEN), read(before(laughs), WORD));
        String deep = "<w:sdt>".repeat(10_000) + "</w:sdt>".repeat(10_000);
        assertEquals(
                withheld(Reason.BROKEN),
                read(word().change(DOCUMENT, xml -> body(xml, deep)).bytes(), WORD));
    }

    @Test(timeout = 120_000)
    public void whatIsTooMuchIsWithheld() throws IOException {
        Random random = new Random(7);
        StringBuilder long300 = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            long300.append("<w:p><w:r><w:t>");
            random.ints(200, 10_000, 99_999)
                    .forEach(number -> long300.append("palabra").append(number).append(' '));
            long300.append("</w:t></w:r></w:p>");
        }
        byte[] pages =
                word().change(DOCUMENT, xml -> body(xml, long300.toString())).bytes();
        assertEquals(withheld(Reason.TOO_LARGE), clean(pages, WORD, List.of(), List.of()));
        StringBuilder sheet = new StringBuilder("<worksheet><sheetData>");
        for (int row = 1; row <= 5_000; row++) {
            sheet.append("<row r=\"").append(row).append("\">");
            for (int column = 0; column < 9; column++) {
                sheet.append("<c><v>").append(row * 31 + column).append("</v></c>");
            }
            sheet.append("</row>");
        }
        byte[] cells = new Packed(OfficeSamples.sheets())
                .put("xl/worksheets/sheet1.xml", sheet + "</sheetData></worksheet>")
                .bytes();
        assertEquals(withheld(Reason.TOO_LARGE), read(cells, OfficeSamples.SHEETS));
    }

    @Test(timeout = 60_000)
    public void whatIsDamagedOrSomethingElseIsWithheld() throws IOException {
        byte[] whole = OfficeSamples.word();
        assertEquals(withheld(Reason.BROKEN), read(Arrays.copyOf(whole, whole.length / 2), WORD));
        assertEquals(withheld(Reason.BROKEN), read("PK\3\4 nada".getBytes(), WORD));
        assertEquals(withheld(Reason.BROKEN), read(new byte[0], WORD));
        assertEquals(withheld(Reason.BROKEN), read(OfficeSamples.sheets(), WORD));
        assertEquals(withheld(Reason.BROKEN), read(whole, OfficeSamples.SHEETS));
        assertEquals(withheld(Reason.BROKEN), read(whole, OfficeSamples.SLIDES));
        assertEquals(withheld(Reason.BROKEN), read(whole, OpenDocumentSamples.TEXT));
        assertEquals(
                withheld(Reason.BROKEN),
                read(word().put(DOCUMENT, "<w:document>").bytes(), WORD));
        assertEquals(
                withheld(Reason.NOTHING_LEFT),
                clean(word().change(DOCUMENT, xml -> body(xml, "")).bytes(), WORD, List.of(), List.of()));
    }

    @Test(timeout = 60_000)
    public void nothingIsFetched() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(300);
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            byte[] linked = word().change(
                            "word/_rels/document.xml.rels",
                            xml -> xml.replace(
                                    "</Relationships>",
                                    "<Relationship Id=\"rIdX\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\""
                                            + " TargetMode=\"External\" Target=\"" + url + "\"/></Relationships>"))
                    .change(
                            DOCUMENT,
                            xml -> xml.replace("<w:body>", "<w:body><w:p><w:r><blip embed=\"rIdX\"/></w:r></w:p>"))
                    .bytes();
            assertTrue(read(linked, WORD).toString().contains(url));
            assertTrue(PdfBytes.text(cleaned(linked, List.of(), List.of())).contains("No se muestran 2"));
            assertEquals(withheld(Reason.BROKEN), read(before("<!DOCTYPE d SYSTEM '" + url + "'>"), WORD));
            assertEquals(
                    withheld(Reason.BROKEN),
                    read(before("<!DOCTYPE d [<!ENTITY % x SYSTEM '" + url + "'> %x;]>"), WORD));
            try {
                server.accept();
                throw new AssertionError("something was fetched");
            } catch (SocketTimeoutException e) {
                assertFalse(server.isClosed());
            }
        }
    }

    @Test
    public void macrosAreNotRunNorCopied() throws IOException {
        byte[] macros = word().put("word/vbaProject.bin", "Sub AutoOpen()").bytes();
        assertTrue(read(macros, WORD) instanceof Reading.Contents);
        assertFalse(PdfBytes.all(cleaned(macros, List.of(), List.of())).contains("AutoOpen"));
    }

    @Test
    public void picturesStayPaintedAnewOrGo() throws IOException {
        byte[] word = OfficeSamples.word();
        assertEquals(List.of(1), ((Reading.Contents) read(word, WORD)).pictures());
        assertEquals(1, pictures(cleaned(word, List.of(), List.of())));
        byte[] struck = cleaned(word, List.of(), List.of(1));
        assertEquals(0, pictures(struck));
        assertTrue(PdfBytes.text(struck).contains("[imagen 1]"));
    }

    @Test
    public void phrasesAreStruckOverCellsAndEndsOfLines() throws IOException {
        byte[] word = word().change(
                        DOCUMENT,
                        xml -> body(
                                xml,
                                "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>En San</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r>"
                                        + "<w:t>Pedro de Atacama hoy</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                                        + "<w:p><w:r><w:t>SAN PE-</w:t><w:br/><w:t>DRO DE ATACAMA y más</w:t></w:r></w:p>"))
                .bytes();
        byte[] copy = cleaned(word, List.of(new Phrase("San Pedro de Atacama", "[municipio]")), List.of());
        String text = PdfBytes.text(copy).replaceAll("\\s+", " ");
        assertTrue(text, text.contains("En [municipio] hoy [municipio] y más"));
    }

    @Test
    public void theCopyIsTaggedInSpanishAndItsLettersAreInIt() throws IOException {
        byte[] copy = cleaned(OfficeSamples.word(), List.of(), List.of());
        String text = PdfBytes.text(copy);
        assertTrue(text, text.contains("con oficina, fluir y áéíóúñ."));
        try (PDDocument document = Loader.loadPDF(copy)) {
            var catalog = document.getDocumentCatalog();
            assertEquals("es-CL", catalog.getLanguage());
            assertTrue(catalog.getMarkInfo().isMarked());
            assertEquals("[Document]", kinds(catalog.getStructureTreeRoot().getKids()));
            String all = PdfBytes.all(copy);
            for (String kind : List.of("H1", "P", "Table", "TR", "TH", "TD", "Figure")) {
                assertTrue(kind, all.contains("/S /" + kind) || all.contains("/S/" + kind));
            }
            for (PDPage page : document.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(font).isEmbedded());
                }
            }
        }
    }

    private static String kinds(List<Object> kids) {
        return kids.stream()
                .map(kid -> ((org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement) kid)
                        .getStructureType())
                .toList()
                .toString();
    }

    private static long pictures(byte[] pdf) throws IOException {
        long pictures = 0;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    pictures += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
        }
        return pictures;
    }

    private static Packed word() throws IOException {
        return new Packed(OfficeSamples.word());
    }

    private static String body(String xml, String body) {
        return xml.replaceFirst(
                "(?s)<w:body>.*</w:body>", "<w:body>" + java.util.regex.Matcher.quoteReplacement(body) + "</w:body>");
    }

    private static byte[] before(String prologue) throws IOException {
        return word().change(DOCUMENT, xml -> prologue + xml.replaceFirst("<\\?xml[^>]*>", ""))
                .bytes();
    }

    private static byte[] bytes(POIFSFileSystem files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.writeFilesystem(out);
        return out.toByteArray();
    }

    private static Withheld withheld(Reason reason) {
        return new Withheld(reason);
    }

    private Reading read(byte[] bytes, String type) throws IOException {
        return desk.read(Files.write(folder.newFile().toPath(), bytes), type);
    }

    private Cleaning clean(byte[] bytes, String type, List<Phrase> phrases, List<Integer> pictures) throws IOException {
        Path file = Files.write(folder.newFile().toPath(), bytes);
        return desk.clean(file, type, phrases, pictures, folder.newFile().toPath());
    }

    private byte[] cleaned(byte[] bytes, List<Phrase> phrases, List<Integer> pictures) throws IOException {
        Path file = Files.write(folder.newFile().toPath(), bytes);
        Path copy = folder.newFile().toPath();
        assertEquals(new Cleaning.Cleaned("application/pdf", "pdf"), desk.clean(file, WORD, phrases, pictures, copy));
        return Files.readAllBytes(copy);
    }
}
