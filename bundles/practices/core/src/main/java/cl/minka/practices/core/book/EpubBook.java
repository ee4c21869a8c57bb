package cl.minka.practices.core.book;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A book as EPUB 3.3 (W3C Recommendation of 2023): a file for each section, nothing remote, the same bytes for the same book. */
final class EpubBook {
    /** Of all entries; an earlier one would add a field that the format does not allow in the first entry. */
    private static final LocalDateTime STAMP = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String CONTAINER =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
              <rootfiles><rootfile full-path="EPUB/book.opf" media-type="application/oebps-package+xml"/></rootfiles>
            </container>
            """;
    private static final Pattern PICTURE = Pattern.compile("src=\"pictures/([^\"]+)\"");

    private final BookContent book;
    private final List<Section> sections;
    private final Map<String, OwnPicture> pictures;
    private final String identifier;
    private final Map<String, String> files = new TreeMap<>();

    /**
     * @param pictures those that are shown, by name
     * @param identifier a URN of this very edition
     */
    EpubBook(BookContent book, List<Section> sections, Map<String, OwnPicture> pictures, String identifier) {
        this.book = book;
        this.sections = sections;
        this.pictures = new TreeMap<>(pictures);
        this.identifier = identifier;
        this.pictures.forEach((name, picture) -> files.put(name, "picture-" + (files.size() + 1) + picture.ending()));
    }

    void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        byte[] type = "application/epub+zip".getBytes(StandardCharsets.US_ASCII);
        ZipEntry first = entry("mimetype");
        first.setMethod(ZipEntry.STORED);
        first.setSize(type.length);
        CRC32 sum = new CRC32();
        sum.update(type);
        first.setCrc(sum.getValue());
        zip.putNextEntry(first);
        zip.write(type);
        put(zip, "META-INF/container.xml", CONTAINER);
        put(zip, "EPUB/book.opf", new EpubPackage(book, sections, pictures, files, identifier).xml());
        put(zip, "EPUB/nav.xhtml", page("nav", Words.of("contents"), nav()));
        put(zip, "EPUB/book.css", Style.READER.css());
        for (Section section : sections) {
            put(zip, "EPUB/" + section.id() + ".xhtml", page(section));
        }
        for (Map.Entry<String, OwnPicture> picture : pictures.entrySet()) {
            zip.putNextEntry(entry("EPUB/" + files.get(picture.getKey())));
            picture.getValue().content().copy(zip);
        }
        zip.finish();
    }

    private String page(Section section) {
        String title = section.listed() ? section.title() : book.title();
        return page(
                section.type(),
                title,
                "<section epub:type=\"" + section.type() + "\" class=\"section " + section.type() + "\" id=\""
                        + section.id() + "\">\n" + linked(section.markup()) + "</section>\n");
    }

    private static String page(String type, String title, String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\""
                + " xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"es-CL\" xml:lang=\"es-CL\">\n<head><title>"
                + Markup.escaped(title)
                + "</title><link rel=\"stylesheet\" type=\"text/css\" href=\"book.css\" /></head>\n"
                + "<body class=\"of-" + type + "\">\n" + body + "</body>\n</html>\n";
    }

    /** Places are in other files, pictures have numbers. */
    private String linked(String markup) {
        Matcher place = PICTURE.matcher(markup.replaceAll("href=\"#([A-Za-z0-9-]+)\"", "href=\"$1.xhtml\""));
        return place.replaceAll(found -> Matcher.quoteReplacement(
                "src=\"" + files.get(URLDecoder.decode(found.group(1), StandardCharsets.UTF_8)) + "\""));
    }

    private String nav() {
        Markup nav = new Markup().raw("<nav epub:type=\"toc\" id=\"toc\">").element("h1", Words.of("contents"));
        nav.open("ol", "");
        for (Section section : sections) {
            if (section.listed()) {
                nav.raw("<li><a href=\"" + section.id() + ".xhtml\">")
                        .text(section.title())
                        .raw("</a></li>\n");
            }
        }
        return nav.close("ol").close("nav").toString();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(STAMP);
        return entry;
    }
}
