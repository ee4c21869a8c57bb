package cl.minka.practices.core.book;

import cl.minka.kernel.paper.PagePrinter;
import cl.minka.kernel.paper.PrintedPages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A book for the press: contents and indexes with the numbers of pages. */
final class PdfBook {
    private final BookContent book;
    private final List<Section> sections;
    private final Map<String, OwnPicture> pictures;

    PdfBook(BookContent book, List<Section> sections, Map<String, OwnPicture> pictures) {
        this.book = book;
        this.sections = sections;
        this.pictures = pictures;
    }

    void print(PagePrinter printer, OutputStream out) throws IOException {
        printer.print(
                new PrintedPages(
                        xhtml(),
                        address -> picture(pictures, address),
                        Words.LANGUAGE,
                        book.title(),
                        Words.of("description", book.contestTitle()),
                        book.publisher(),
                        book.at()),
                out);
    }

    private String xhtml() {
        Markup page = new Markup();
        page.raw("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + Words.LANGUAGE.toLanguageTag() + "\"><head>");
        page.element("title", book.title()).raw("<style>" + Style.PRINT.css() + "</style></head><body>\n");
        page.raw("<p class=\"running\">").text(book.title()).raw("</p>\n");
        boolean contents = sections.size() > 1;
        for (Section section : sections) {
            page.raw("<div id=\"" + section.id() + "\" class=\"section " + section.type() + "\">\n");
            page.raw(captioned(section.markup())).close("div");
            if (contents && section.type().equals("copyright-page")) {
                contents(page);
            }
        }
        return page.raw("</body></html>").toString();
    }

    private void contents(Markup page) {
        page.raw("<div class=\"section toc\">")
                .element("h1", Words.of("contents"))
                .open("ul", "");
        for (Section section : sections) {
            if (section.listed() && !section.type().equals("copyright-page")) {
                page.raw("<li class=\"in-" + section.type() + "\"><a class=\"page\" href=\"#" + section.id() + "\">")
                        .text(section.title())
                        .raw("</a></li>\n");
            }
        }
        page.close("ul").close("div");
    }

    /** The library tags a paragraph before a table better than a caption in it. */
    static String captioned(String markup) {
        return markup.replaceAll("(<table[^>]*>)\\s*<caption>([^<]*)</caption>", "<p class=\"caption\">$2</p>$1");
    }

    /** The picture that markup names. */
    static Optional<InputStream> picture(Map<String, OwnPicture> pictures, String address) throws IOException {
        String begin = Section.picture("");
        if (!address.startsWith(begin)) {
            return Optional.empty();
        }
        String name = URLDecoder.decode(address.substring(begin.length()), StandardCharsets.UTF_8);
        OwnPicture picture = pictures.get(name);
        if (picture == null) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        picture.content().copy(bytes);
        return Optional.of(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
