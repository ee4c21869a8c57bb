package cl.minka.itests.scenario.crawl;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files that tell more than they show. */
public final class PlantedFiles {
    private PlantedFiles() {}

    /** A page with one line, and properties that name its author. */
    public static byte[] pdf(String line, String author, String title) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(60, 700);
                content.showText(line);
                content.endText();
            }
            document.getDocumentInformation().setAuthor(author);
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setCustomMetadataValue("Municipio", author);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture with an EXIF segment that names its author, after the JFIF header. */
    public static byte[] jpeg(String artist) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            BufferedImage picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = picture.createGraphics();
            pen.setColor(Color.ORANGE);
            pen.fillRect(5, 5, 20, 12);
            pen.dispose();
            ImageIO.write(picture, "jpg", out);
            byte[] plain = out.toByteArray();
            byte[] exif = exif(artist);
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.write(plain, 0, 2);
            whole.write(exif);
            whole.write(plain, 2, plain.length - 2);
            return whole.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** APP1 with one entry of IFD0: tag 0x013B, Artist. */
    private static byte[] exif(String artist) throws IOException {
        byte[] name = (artist + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream tiff = new ByteArrayOutputStream();
        tiff.write("MM\0*".getBytes(StandardCharsets.US_ASCII));
        tiff.write(new byte[] {0, 0, 0, 8, 0, 1, 0x01, 0x3B, 0, 2, 0, 0, 0, (byte) name.length, 0, 0, 0, 26});
        tiff.write(new byte[] {0, 0, 0, 0});
        tiff.write(name);
        int length = tiff.size() + 8;
        ByteArrayOutputStream segment = new ByteArrayOutputStream();
        segment.write(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        segment.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        segment.write(tiff.toByteArray());
        return segment.toByteArray();
    }
}
