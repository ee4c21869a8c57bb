package cl.minka.runtime.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** Files that name a municipality wherever a file can; each place says it in its own way, so that tests tell them apart. */
final class SampleFiles {
    private SampleFiles() {}

    /** Lines from 700 points above the lower edge downwards, 20 points apart, one page for each argument. */
    static PDDocument pdf(String... pages) throws IOException {
        PDDocument document = new PDDocument();
        PDFont font = new PDType1Font(FontName.HELVETICA);
        for (String lines : pages) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, 12);
                content.setLeading(20);
                content.newLineAtOffset(72, 700);
                for (String line : lines.split("\n")) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
        }
        return document;
    }

    /** Says who it is of beside its pages: CanaryInfo, CanaryXmp, CanaryBookmark, … */
    static void tellEverywhere(PDDocument document) throws IOException {
        document.getDocumentInformation().setAuthor("CanaryInfo");
        document.getDocumentInformation().setCustomMetadataValue("Oficina", "CanaryCustom");
        PDMetadata xmp = new PDMetadata(document);
        xmp.importXMPMetadata(
                "<x:xmpmeta xmlns:x='adobe:ns:meta/'><a>CanaryXmp</a></x:xmpmeta>".getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(xmp);
        document.getPage(0).setMetadata(xmp);
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('CanaryScript')"));
        PDDocumentOutline outline = new PDDocumentOutline();
        PDOutlineItem bookmark = new PDOutlineItem();
        bookmark.setTitle("CanaryBookmark");
        outline.addLast(bookmark);
        document.getDocumentCatalog().setDocumentOutline(outline);
        PDAnnotationLink link = new PDAnnotationLink();
        PDActionURI uri = new PDActionURI();
        uri.setURI("https://www.canarylink.cl");
        link.setAction(uri);
        link.setContents("CanaryNote");
        document.getPage(0).getAnnotations().add(link);
        attach(document);
        alternate(document);
    }

    private static void attach(PDDocument document) throws IOException {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile("CanaryFile.txt");
        file.setEmbeddedFile(new PDEmbeddedFile(
                document, new ByteArrayInputStream("CanaryContent".getBytes(StandardCharsets.UTF_8))));
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of("CanaryFile", file));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
    }

    private static void alternate(PDDocument document) throws IOException {
        COSDictionary properties = new COSDictionary();
        properties.setString(COSName.getPDFName("ActualText"), "CanaryActual");
        try (PDPageContentStream content =
                new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, false)) {
            content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(properties));
            content.addRect(10, 10, 5, 5);
            content.fill();
            content.endMarkedContent();
        }
    }

    static void picture(PDDocument document, int page, byte[] jpeg) throws IOException {
        try (PDPageContentStream content =
                new PDPageContentStream(document, document.getPage(page), AppendMode.APPEND, false)) {
            content.drawImage(PDImageXObject.createFromByteArray(document, jpeg, "foto"), 72, 100, 200, 100);
        }
    }

    static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        document.close();
        return out.toByteArray();
    }

    /** Red on the left, blue on the right, 40 by 20, to be turned by a quarter, taken in Temuco. */
    static byte[] jpeg() throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(halves(BufferedImage.TYPE_INT_RGB), "jpg", plain);
        TiffOutputSet exif = new TiffOutputSet();
        var root = exif.getOrCreateRootDirectory();
        root.add(TiffTagConstants.TIFF_TAG_ARTIST, "CanaryArtist");
        root.add(TiffTagConstants.TIFF_TAG_ORIENTATION, (short) 6);
        exif.setGpsInDegrees(-72.59, -38.74);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExifRewriter().updateExifMetadataLossless(plain.toByteArray(), out, exif);
        return out.toByteArray();
    }

    static byte[] png() throws IOException {
        BufferedImage image = halves(BufferedImage.TYPE_INT_ARGB);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        IIOMetadata metadata = writer.getDefaultImageMetadata(
                ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
        IIOMetadataNode entry = new IIOMetadataNode("tEXtEntry");
        entry.setAttribute("keyword", "Author");
        entry.setAttribute("value", "CanaryAuthor");
        IIOMetadataNode text = new IIOMetadataNode("tEXt");
        text.appendChild(entry);
        IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
        root.appendChild(text);
        metadata.mergeTree("javax_imageio_png_1.0", root);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(metadata, new IIOImage(image, null, metadata), null);
        }
        writer.dispose();
        return out.toByteArray();
    }

    /** A JPEG with one more segment, behind its start. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        int length = content.length + 2;
        byte[] segment =
                Arrays.copyOf(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length}, length + 2);
        System.arraycopy(content, 0, segment, 4, content.length);
        return inserted(jpeg, 2, segment);
    }

    /** A PNG with one more chunk, behind its header. */
    static byte[] withChunk(byte[] png, String type, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(content.length + 12);
        chunk.putInt(content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content);
        CRC32 check = new CRC32();
        check.update(chunk.array(), 4, content.length + 4);
        chunk.putInt((int) check.getValue());
        return inserted(png, 33, chunk.array());
    }

    static byte[] inserted(byte[] into, int at, byte[] more) {
        byte[] whole = Arrays.copyOf(into, into.length + more.length);
        System.arraycopy(more, 0, whole, at, more.length);
        System.arraycopy(into, at, whole, at + more.length, into.length - at);
        return whole;
    }

    private static BufferedImage halves(int type) {
        BufferedImage image = new BufferedImage(40, 20, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 20, 20);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(20, 0, 20, 20);
        graphics.dispose();
        return image;
    }
}
