package cl.minka.runtime.papers;

import cl.minka.kernel.paper.Paper;
import cl.minka.kernel.paper.PaperCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
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

    private final Paper paper;
    private final PaperCode code;

    private PaperMetadata(Paper paper, PaperCode code) {
        this.paper = paper;
        this.code = code;
    }

    static PaperMetadata of(Paper paper, PaperCode code) {
        return new PaperMetadata(paper, code);
    }

    void putInto(PDDocument document) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(Printable.of(paper.title()));
        information.setSubject(Printable.of(paper.description()));
        information.setAuthor(Printable.of(paper.issuer()));
        information.setProducer(PRODUCER);
        information.setCreator(PRODUCER);
        information.setCreationDate(calendar(paper.issued()));
        information.setModificationDate(calendar(paper.issued()));
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage(paper.language().toLanguageTag());
        document.getDocumentCatalog().setMetadata(new PDMetadata(document, stream(xmp())));
        document.setDocumentId(Long.parseLong(seed(), 36));
    }

    /** What the identifier of the file is made of; the library adds title and dates. */
    private String seed() {
        return code.value().substring(0, 11).toLowerCase(Locale.ROOT);
    }

    private XMPMetadata xmp() {
        XMPMetadata xmp = XMPMetadata.createXMPMetadata();
        DublinCoreSchema core = xmp.createAndAddDublinCoreSchema();
        core.setTitle(Printable.of(paper.title()));
        core.setDescription(Printable.of(paper.description()));
        core.addCreator(Printable.of(paper.issuer()));
        core.addLanguage(paper.language().toLanguageTag());
        core.setFormat("application/pdf");
        XMPSchema accessible = new XMPSchema(xmp, "http://www.aiim.org/pdfua/ns/id/", "pdfuaid", "PDF/UA");
        accessible.setIntegerPropertyValueAsSimple("part", 1);
        xmp.addSchema(accessible);
        XMPBasicSchema basic = xmp.createAndAddXMPBasicSchema();
        basic.setCreateDate(calendar(paper.issued()));
        basic.setModifyDate(calendar(paper.issued()));
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
