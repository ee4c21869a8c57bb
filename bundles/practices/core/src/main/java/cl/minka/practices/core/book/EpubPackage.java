package cl.minka.practices.core.book;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** The package document of an EPUB: what the book is, for whom it is accessible, and of which files it is made. */
final class EpubPackage {
    private final BookContent book;
    private final List<Section> sections;
    private final Map<String, OwnPicture> pictures;
    private final Map<String, String> files;
    private final String identifier;

    EpubPackage(
            BookContent book,
            List<Section> sections,
            Map<String, OwnPicture> pictures,
            Map<String, String> files,
            String identifier) {
        this.book = book;
        this.sections = sections;
        this.pictures = pictures;
        this.files = files;
        this.identifier = identifier;
    }

    String xml() {
        Markup xml = new Markup()
                .raw(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<package"
                                + " xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\"es-CL\">\n");
        metadata(xml);
        xml.raw("<manifest>\n");
        item(xml, "nav", "nav.xhtml", "application/xhtml+xml", " properties=\"nav\"");
        item(xml, "css", "book.css", "text/css", "");
        sections.forEach(section -> item(xml, section.id(), section.id() + ".xhtml", "application/xhtml+xml", ""));
        pictures.forEach((name, picture) -> {
            String file = files.get(name);
            item(xml, file.replace('.', '-'), file, picture.mediaType(), "");
        });
        xml.raw("</manifest>\n<spine>\n");
        for (Section section : sections) {
            xml.raw("<itemref idref=\"" + section.id() + "\"/>\n");
            if (section.type().equals("copyright-page")) {
                xml.raw("<itemref idref=\"nav\"/>\n");
            }
        }
        return xml.raw("</spine>\n</package>\n").toString();
    }

    private void metadata(Markup xml) {
        xml.raw("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n");
        xml.raw("<dc:identifier id=\"id\">").text(identifier).raw("</dc:identifier>\n");
        xml.element("dc:title", book.title());
        xml.element("dc:language", "es-CL");
        xml.element("dc:publisher", book.publisher());
        book.plan().editors().forEach(editor -> xml.element("dc:creator", editor));
        book.plan().isbn().ifPresent(isbn -> xml.element("dc:source", "urn:isbn:" + isbn.replace("-", "")));
        book.plan().license().ifPresent(license -> xml.element("dc:rights", license));
        xml.element("dc:description", Words.of("description", book.contestTitle()));
        xml.element("dc:date", String.valueOf(book.year()));
        Instant at = book.at().truncatedTo(ChronoUnit.SECONDS);
        meta(xml, "dcterms:modified", at.toString());
        meta(xml, "schema:accessMode", "textual");
        if (!pictures.isEmpty()) {
            meta(xml, "schema:accessMode", "visual");
        }
        meta(xml, "schema:accessModeSufficient", "textual");
        for (String feature : List.of("tableOfContents", "structuralNavigation", "readingOrder", "alternativeText")) {
            meta(xml, "schema:accessibilityFeature", feature);
        }
        meta(xml, "schema:accessibilityHazard", "none");
        xml.raw("</metadata>\n");
    }

    private static void meta(Markup xml, String property, String value) {
        xml.raw("<meta property=\"" + property + "\">").text(value).raw("</meta>\n");
    }

    private static void item(Markup xml, String id, String file, String type, String more) {
        xml.raw("<item id=\"" + id + "\" href=\"" + file + "\" media-type=\"" + type + "\"" + more + "/>\n");
    }
}
