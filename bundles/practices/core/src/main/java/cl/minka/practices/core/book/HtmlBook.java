package cl.minka.practices.core.book;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A book as one page that needs nothing else: pictures are within it, there is no script. */
final class HtmlBook {
    private static final Pattern PICTURE = Pattern.compile("src=\"pictures/([^\"]+)\"");

    private final BookContent book;
    private final List<Section> sections;
    private final Map<String, OwnPicture> pictures;

    HtmlBook(BookContent book, List<Section> sections, Map<String, OwnPicture> pictures) {
        this.book = book;
        this.sections = sections;
        this.pictures = pictures;
    }

    void write(OutputStream out) throws IOException {
        Markup head = new Markup();
        head.raw("<!DOCTYPE html>\n<html lang=\"" + Words.LANGUAGE.toLanguageTag() + "\">\n<head>\n");
        head.raw(
                "<meta charset=\"utf-8\" />\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n");
        head.element("title", book.title());
        head.raw("<meta name=\"description\" content=\"")
                .text(Words.of("description", book.contestTitle()))
                .raw("\" />\n<style>" + Style.PAGE.css() + "</style>\n</head>\n<body>\n");
        head.raw("<a class=\"skip\" href=\"#contenido\">")
                .text(Words.of("html.skip"))
                .raw("</a>\n");
        boolean whole = sections.size() > 1;
        if (whole) {
            head.raw("<header>\n").element("h1", book.title());
            book.plan().subtitle().ifPresent(text -> head.element("p", "subtitle", text));
            head.element("p", "year", book.publisher() + ", " + book.year()).raw("</header>\n");
            contents(head);
        }
        head.raw("<main id=\"contenido\">\n");
        put(out, head.toString());
        for (Section section : sections) {
            if (!section.type().equals("cover") && !section.type().equals(BookSections.TITLE_PAGE)) {
                String markup = whole ? lowered(section.markup()) : section.markup();
                put(out, "<section id=\"" + section.id() + "\" class=\"section " + section.type() + "\">\n");
                withPictures(markup, pictures, out);
                put(out, "</section>\n");
            }
        }
        put(out, "</main>\n</body>\n</html>\n");
    }

    private void contents(Markup head) {
        head.raw("<nav aria-label=\"").text(Words.of("contents")).raw("\">\n");
        head.element("h2", Words.of("contents")).open("ul", "");
        for (Section section : sections) {
            if (section.listed()) {
                head.raw("<li class=\"in-" + section.type() + "\"><a href=\"#" + section.id() + "\">")
                        .text(section.title())
                        .raw("</a></li>\n");
            }
        }
        head.close("ul").close("nav");
    }

    /** Headings one level lower: the title of the book is the only h1. */
    private static String lowered(String markup) {
        String lower = markup;
        for (int level = 5; level >= 1; level--) {
            lower = lower.replaceAll("(</?h)" + level + "(?=[ >])", "$1" + (level + 1));
        }
        return lower;
    }

    /** With the pictures within the page. */
    static void withPictures(String markup, Map<String, OwnPicture> pictures, OutputStream out) throws IOException {
        Matcher place = PICTURE.matcher(markup);
        int from = 0;
        while (place.find()) {
            put(out, markup.substring(from, place.start()));
            OwnPicture picture = pictures.get(java.net.URLDecoder.decode(place.group(1), StandardCharsets.UTF_8));
            put(out, "src=\"data:" + picture.mediaType() + ";base64,");
            OutputStream encoded = Base64.getEncoder().wrap(new Unclosed(out));
            picture.content().copy(encoded);
            encoded.close();
            put(out, "\"");
            from = place.end();
        }
        put(out, markup.substring(from));
    }

    private static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps the encoder from closing what is not its own. */
    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
