package cl.minka.runtime.documents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.document.Cleaning;
import cl.minka.kernel.document.Documents.Phrase;
import cl.minka.kernel.document.Reading;
import cl.minka.kernel.document.Withheld;
import cl.minka.kernel.document.Withheld.Reason;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class DocumentDeskTest {
    private static final String PDF = "application/pdf";
    private static final Phrase TEMUCO = new Phrase("Temuco", "[municipio]");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final DocumentDesk desk = new DocumentDesk(Clock.systemUTC());

    @Test
    public void whatStandsInAPdfAndBesideItsPagesIsRead() throws IOException {
        PDDocument document = SampleFiles.pdf("La comuna de Te-\nmuco composta", "Otra");
        SampleFiles.tellEverywhere(document);
        Reading.Contents contents = read(SampleFiles.bytes(document), PDF);
        assertTrue(contents.text(), contents.text().contains("La comuna de Temuco composta"));
        assertEquals(List.of(), contents.pictures());
        String metadata = String.join("\n", contents.metadata());
        Stream.of("Info", "Custom", "Xmp", "Script", "Bookmark", "Note", "File")
                .forEach(place -> assertTrue(place, metadata.contains("Canary" + place)));
        assertTrue(metadata, metadata.contains("canarylink"));
    }

    @Test
    public void aStruckPageBecomesAPictureWithABlackBoxAndTheOthersKeepTheirText() throws IOException {
        PDDocument document = SampleFiles.pdf("La comuna de TEMUCO composta\nen Te-\nmuco", "Sin nombre alguno");
        byte[] clean = cleaned(SampleFiles.bytes(document), PDF, List.of(TEMUCO), List.of());
        assertEquals("\nSin nombre alguno\n", text(clean).replace("\r", ""));
        try (PDDocument copy = Loader.loadPDF(clean)) {
            BufferedImage page = new PDFRenderer(copy).renderImageWithDPI(0, 72);
            // the baseline of the first line is 842 - 700 points below the upper edge
            assertTrue(isBlack(page, 72 + 90, 842 - 704));
            assertFalse(isBlack(page, 72 + 200, 842 - 704));
            assertFalse(isBlack(page, 300, 300));
        }
    }

    @Test
    public void nothingIsLeftBesideThePages() throws IOException {
        PDDocument document = SampleFiles.pdf("Compostaje", "Otra");
        SampleFiles.tellEverywhere(document);
        SampleFiles.picture(document, 1, SampleFiles.jpeg());
        byte[] clean = cleaned(SampleFiles.bytes(document), PDF, List.of(), List.of());
        String all = allOf(clean);
        assertFalse(all, all.toLowerCase().contains("canary"));
        assertTrue(text(clean).contains("Compostaje"));
    }

    @Test
    public void picturesAreReportedAndRemovedWhenStruck() throws IOException {
        PDDocument document = SampleFiles.pdf("Compostaje", "Otra", "");
        SampleFiles.picture(document, 1, SampleFiles.jpeg());
        SampleFiles.picture(document, 2, SampleFiles.jpeg());
        byte[] pdf = SampleFiles.bytes(document);
        assertEquals(List.of(2, 3), read(pdf, PDF).pictures());
        byte[] kept = cleaned(pdf, PDF, List.of(), List.of());
        byte[] struck = cleaned(pdf, PDF, List.of(), List.of(2, 3));
        assertTrue(isColoured(kept));
        assertFalse(isColoured(struck));
        PDDocument scanned = SampleFiles.pdf("");
        SampleFiles.picture(scanned, 0, SampleFiles.jpeg());
        assertEquals(new Withheld(Reason.NOTHING_LEFT), clean(SampleFiles.bytes(scanned), PDF, List.of(), List.of(1)));
    }

    @Test
    public void whatCanNotBeLookedIntoIsWithheld() throws IOException {
        PDDocument locked = SampleFiles.pdf("Compostaje");
        locked.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        PDDocument restricted = SampleFiles.pdf("Compostaje");
        restricted.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
        assertEquals(new Withheld(Reason.ENCRYPTED), desk.read(file(SampleFiles.bytes(locked)), PDF));
        assertEquals(new Withheld(Reason.ENCRYPTED), desk.read(file(SampleFiles.bytes(restricted)), PDF));
        assertEquals(new Withheld(Reason.BROKEN), desk.read(file("%PDF-1.7 nada".getBytes()), PDF));
        assertEquals(new Withheld(Reason.BROKEN), desk.read(file("nada".getBytes()), "image/jpeg"));
        assertEquals(new Withheld(Reason.OFFICE_FILE), desk.read(file(new byte[1]), "application/msword"));
        assertEquals(new Withheld(Reason.UNSUPPORTED_TYPE), desk.read(file(new byte[1]), "video/mp4"));
        assertEquals(
                new Withheld(Reason.TOO_LARGE), desk.read(file(new byte[(int) Limits.BYTES + 1]), "application/pdf"));
        assertEquals(
                new Withheld(Reason.TOO_LARGE),
                desk.read(file(SampleFiles.bytes(SampleFiles.pdf("x".repeat(301).split("")))), PDF));
    }

    @Test
    public void photographsLoseWhatTheySayOfThemselvesAndStandUpright() throws IOException {
        Reading.Contents contents = read(SampleFiles.jpeg(), "image/jpeg");
        String metadata = String.join("\n", contents.metadata());
        assertTrue(metadata, metadata.contains("CanaryArtist"));
        assertTrue(metadata, metadata.contains("-38.7"));
        assertEquals(List.of(1), contents.pictures());
        byte[] clean = cleaned(SampleFiles.jpeg(), "image/jpeg", List.of(), List.of());
        assertFalse(latin(clean).contains("Canary"));
        assertEquals(List.of(), read(clean, "image/jpeg").metadata());
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(clean));
        assertEquals(20, image.getWidth());
        assertEquals(40, image.getHeight());
        assertTrue(new Color(image.getRGB(10, 5)).getRed() > 200);
        assertEquals(new Withheld(Reason.NOTHING_LEFT), clean(SampleFiles.jpeg(), "image/jpeg", List.of(), List.of(1)));
    }

    @Test
    public void drawingsLoseTheirTexts() throws IOException {
        assertTrue(read(SampleFiles.png(), "image/png").metadata().toString().contains("CanaryAuthor"));
        byte[] clean = cleaned(SampleFiles.png(), "image/png", List.of(), List.of());
        assertFalse(latin(clean).contains("Canary"));
        assertEquals(
                Color.BLUE.getRGB(),
                ImageIO.read(new ByteArrayInputStream(clean)).getRGB(30, 10));
    }

    @Test
    public void wordsInColourProfilesAndUnknownPartsOfPicturesAreReadAndGone() throws IOException {
        byte[] profile = "....desc....CanaryProfile\0\0T\0e\0m\0u\0c\0o".getBytes(StandardCharsets.ISO_8859_1);
        byte[] jpeg = SampleFiles.withSegment(SampleFiles.jpeg(), 0xe9, "CanarySegment".getBytes());
        jpeg = SampleFiles.withSegment(jpeg, 0xfe, "CanaryRemark".getBytes());
        byte[] head = "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = Arrays.copyOf(head, head.length + profile.length);
        System.arraycopy(profile, 0, whole, head.length, profile.length);
        jpeg = SampleFiles.withSegment(jpeg, 0xec, whole);
        String metadata = String.join("\n", read(jpeg, "image/jpeg").metadata());
        for (String canary : List.of("CanaryProfile", "CanarySegment", "CanaryRemark", "Temuco", "CanaryArtist")) {
            assertTrue(canary + metadata, metadata.contains(canary));
        }
        assertFalse(latin(cleaned(jpeg, "image/jpeg", List.of(), List.of())).contains("Canary"));
        byte[] png = SampleFiles.withChunk(SampleFiles.png(), "prVt", "CanaryChunk".getBytes());
        assertTrue(read(png, "image/png").metadata().contains("CanaryChunk"));
        assertFalse(latin(cleaned(png, "image/png", List.of(), List.of())).contains("Canary"));
    }

    @Test
    public void otherPicturesBecomePngOrAreWithheld() throws IOException {
        for (String type : List.of("gif", "tiff")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(ImageIO.read(new ByteArrayInputStream(SampleFiles.jpeg())), type, out);
            byte[] image = out.toByteArray();
            if (type.equals("gif")) {
                byte[] comment = "\u0021\u00fe\u000bCanaryAside\0".getBytes(StandardCharsets.ISO_8859_1);
                image = SampleFiles.inserted(image, 13 + (3 << (image[10] & 7) + 1), comment);
                assertEquals(List.of("CanaryAside"), read(image, "image/gif").metadata());
            }
            Path copy = folder.newFile().toPath();
            assertEquals(
                    new Cleaning.Cleaned("image/png", "png"),
                    desk.clean(file(image), "image/" + type, List.of(), List.of(), copy));
            assertEquals(40, ImageIO.read(copy.toFile()).getWidth());
            assertFalse(latin(Files.readAllBytes(copy)).contains("Canary"));
        }
        for (String type : List.of("image/webp", "image/svg+xml", "image/bmp", "application/zip")) {
            assertEquals(new Withheld(Reason.UNSUPPORTED_TYPE), desk.read(file(new byte[9]), type));
        }
    }

    @Test
    public void textHasReplacements() throws IOException {
        String text = "Ñuñoa; ÑUÑOA y nu-\nñoa. Lota, no pelota.";
        List<Phrase> phrases = List.of(new Phrase("Ñuñoa", "[municipio]"), new Phrase("Lota", "[municipio]"));
        String expected = "[municipio]; [municipio] y [municipio]. [municipio], no pelota.";
        assertEquals(
                expected,
                new String(
                        cleaned(text.getBytes(StandardCharsets.UTF_8), "text/plain", phrases, List.of()),
                        StandardCharsets.UTF_8));
        assertEquals(
                expected,
                new String(
                        cleaned(text.getBytes(Charset.forName("windows-1252")), "text/csv", phrases, List.of()),
                        StandardCharsets.UTF_8));
    }

    private Reading.Contents read(byte[] bytes, String type) throws IOException {
        return (Reading.Contents) desk.read(file(bytes), type);
    }

    private Cleaning clean(byte[] bytes, String type, List<Phrase> phrases, List<Integer> pictures) throws IOException {
        return desk.clean(file(bytes), type, phrases, pictures, folder.newFile().toPath());
    }

    private byte[] cleaned(byte[] bytes, String type, List<Phrase> phrases, List<Integer> pictures) throws IOException {
        Path copy = folder.newFile().toPath();
        Cleaning cleaning = desk.clean(file(bytes), type, phrases, pictures, copy);
        assertTrue(
                cleaning.toString(),
                cleaning instanceof Cleaning.Cleaned cleaned
                        && cleaned.mediaType().equals(type));
        return Files.readAllBytes(copy);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.newFile().toPath(), bytes);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** All of a PDF, streams decoded. */
    private static String allOf(byte[] pdf) throws IOException {
        StringBuilder all = new StringBuilder(latin(pdf));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                all.append(object.getObject());
                if (object.getObject() instanceof COSStream stream) {
                    all.append(latin(stream.createRawInputStream().readAllBytes()));
                    if (stream.getFilters() != null
                            && !stream.getFilters().toString().contains("DCT")) {
                        all.append(latin(stream.createInputStream().readAllBytes()));
                    }
                }
            }
        }
        return all.toString();
    }

    private static boolean isColoured(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(1, 72);
            Color color = new Color(page.getRGB(100, 842 - 150));
            return Math.abs(color.getRed() - color.getBlue()) > 50;
        }
    }

    private static boolean isBlack(BufferedImage image, int x, int y) {
        Color color = new Color(image.getRGB(x, y));
        return color.getRed() + color.getGreen() + color.getBlue() < 60;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
