package cl.minka.practices.core.book;

import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.kernel.paper.PagePrinter;
import cl.minka.practices.book.BookFormat;
import cl.minka.practices.book.PrintedFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes a book in one of its forms; what was made of the same content is not made again. */
final class BookPrinter {
    private static final Pattern PICTURE = Pattern.compile("src=\"pictures/([^\"]+)\"");

    private final PagePrinter press;
    private final PictureShelf shelf;
    private final Renditions renditions;
    private final ChartDesk charts;

    BookPrinter(PagePrinter press, PictureShelf shelf, Renditions renditions, ChartDesk charts) {
        this.press = press;
        this.shelf = shelf;
        this.renditions = renditions;
        this.charts = charts;
    }

    PrintedFile book(BookContent book, BookFormat format) {
        ChartBook figures = charts.open();
        String key = key(book, "book", figures);
        return renditions.get(key, format, name(book, "libro-", format), out -> {
            Map<String, OwnPicture> pictures = shelf.pictures(book.pictures());
            List<Section> sections = BookSections.of(book, pictures.keySet(), figures);
            pictures.putAll(figures.pictures(format));
            write(book, sections, pictures, format, key, out);
        });
    }

    PrintedFile chapter(BookContent book, int number, BookFormat format) {
        ChartBook figures = charts.open();
        String key = key(book, "chapter " + number, figures);
        return renditions.get(key, format, name(book, "capitulo-" + number + '-', format), out -> {
            Map<String, OwnPicture> pictures = shelf.pictures(book.pictures());
            BookContent one = book.only(book.chapters().get(number - 1));
            List<Section> sections = BookSections.chapter(book, number, pictures.keySet(), figures);
            pictures.putAll(figures.pictures(format));
            write(one, sections, pictures, format, key, out);
        });
    }

    private void write(
            BookContent book,
            List<Section> sections,
            Map<String, OwnPicture> all,
            BookFormat format,
            String key,
            OutputStream out)
            throws IOException {
        switch (format) {
            case PDF -> new PdfBook(book, sections, all).print(press, out);
            case HTML -> new HtmlBook(book, sections, all).write(out);
            case EPUB -> {
                all.keySet().retainAll(shown(sections));
                String urn = "urn:uuid:" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
                new EpubBook(book, sections, all, urn).write(out);
            }
        }
    }

    private static Set<String> shown(List<Section> sections) {
        Set<String> names = new HashSet<>();
        for (Section section : sections) {
            PICTURE.matcher(section.markup())
                    .results()
                    .forEach(found -> names.add(java.net.URLDecoder.decode(found.group(1), StandardCharsets.UTF_8)));
        }
        return names;
    }

    private String key(BookContent book, String part, ChartBook figures) {
        String all = CanonicalJson.write(book)
                + '\n'
                + part
                + '\n'
                + figures.draws()
                + '\n'
                + shelf.fingerprint(book.pictures());
        return CanonicalJson.sha256(all.getBytes(StandardCharsets.UTF_8));
    }

    private static String name(BookContent book, String what, BookFormat format) {
        String issue = book.issue() == 0 ? "" : "-" + book.issue();
        return what + book.contest() + issue + '.' + format.ending();
    }
}
