package cl.minka.runtime.papers;

import cl.minka.kernel.paper.Paper;
import cl.minka.kernel.paper.PaperCode;
import cl.minka.kernel.paper.PrintedPages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.CRC32;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.apache.xmpbox.schema.XMPSchema;
import org.apache.xmpbox.xml.XmpSerializer;

/** What a file says of itself: title, language, issuer, when, PDF/UA-1. No person, no program with a version, no clock. */
final class PaperMetadata {
    private static final String PRODUCER = "Minka";

    private final String title;
    private final String description;
    private final String issuer;
    private final Locale language;
    private final Instant issued;
    /** What the identifier of the file is made of; the library adds title and dates. */
    private final long seed;

    private PaperMetadata(String title, String description, String issuer, Locale language, Instant issued, long seed) {
        this.title = Printable.of(title);
        this.description = Printable.of(description);
        this.issuer = Printable.of(issuer);
        this.language = language;
        this.issued = issued;
        this.seed = seed;
    }

    static PaperMetadata of(Paper paper, PaperCode code) {
        String seed = code.value().substring(0, 11).toLowerCase(Locale.ROOT);
        return new PaperMetadata(
                paper.title(),
                paper.description(),
                paper.issuer(),
                paper.language(),
                paper.issued(),
                Long.parseLong(seed, 36));
    }

    static PaperMetadata of(PrintedPages pages) {
        CRC32 sum = new CRC32();
        sum.update(pages.xhtml().getBytes(StandardCharsets.UTF_8));
        return new PaperMetadata(
                pages.title(), pages.description(), pages.issuer(), pages.language(), pages.issued(), sum.getValue());
    }

    void putInto(PDDocument document) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setSubject(description);
        information.setAuthor(issuer);
        information.setProducer(PRODUCER);
        information.setCreator(PRODUCER);
        information.setCreationDate(calendar(issued));
        information.setModificationDate(calendar(issued));
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage(language.toLanguageTag());
        document.getDocumentCatalog().setMetadata(new PDMetadata(document, stream(xmp())));
        document.setDocumentId(seed);
    }

    private XMPMetadata xmp() {
        XMPMetadata xmp = XMPMetadata.createXMPMetadata();
        DublinCoreSchema core = xmp.createAndAddDublinCoreSchema();
        core.setTitle(title);
        core.setDescription(description);
        core.addCreator(issuer);
        core.addLanguage(language.toLanguageTag());
        core.setFormat("application/pdf");
        XMPSchema accessible = new XMPSchema(xmp, "http://www.aiim.org/pdfua/ns/id/", "pdfuaid", "PDF/UA");
        accessible.setIntegerPropertyValueAsSimple("part", 1);
        xmp.addSchema(accessible);
        XMPBasicSchema basic = xmp.createAndAddXMPBasicSchema();
        basic.setCreateDate(calendar(issued));
        basic.setModifyDate(calendar(issued));
        basic.setCreatorTool(PRODUCER);
        return xmp;
    }

    private static InputStream stream(XMPMetadata xmp) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new XmpSerializer().serialize(xmp, bytes, true);
        } catch (TransformerException e) {
            throw new IOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static Calendar calendar(Instant instant) {
        Calendar calendar = GregorianCalendar.from(instant.atZone(ZoneOffset.UTC));
        calendar.setTimeZone(TimeZone.getTimeZone("UTC"));
        return calendar;
    }
}
