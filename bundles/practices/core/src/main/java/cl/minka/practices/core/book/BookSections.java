package cl.minka.practices.core.book;

import cl.minka.practices.book.BookPlan;
import cl.minka.practices.core.book.BookContent.Chapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The one source of a book: its sections in order, from cover to colophon. The contents are made by each form. */
final class BookSections {
    static final String TITLE_PAGE = "titlepage";

    private final BookContent book;
    private final Set<String> pictures;
    private final ChartBook charts;
    private final List<Section> sections = new ArrayList<>();

    private BookSections(BookContent book, Set<String> pictures, ChartBook charts) {
        this.book = book;
        this.pictures = pictures;
        this.charts = charts;
    }

    static List<Section> of(BookContent book, Set<String> pictures, ChartBook charts) {
        BookSections all = new BookSections(book, pictures, charts);
        all.front();
        all.texts(book.plan().frontMatter(), "preface");
        all.texts(book.plan().introductions(), "introduction");
        all.texts(book.plan().studies(), "chapter");
        all.honours(true);
        all.honours(false);
        all.texts(book.plan().backMatter(), "appendix");
        BookIndex index = new BookIndex(book);
        all.add("indice-municipalidades", "index", Words.of("index.places"), index.places());
        all.add("indice-temas", "index", Words.of("index.topics"), index.topics());
        all.colophon();
        return List.copyOf(all.sections);
    }

    /** One chapter by itself. */
    static List<Section> chapter(BookContent book, int number, Set<String> pictures, ChartBook charts) {
        Chapter chapter = book.chapters().get(number - 1);
        return List.of(new Section(
                id(number), "chapter", chapter.title(), new ChapterMarkup(book, chapter, pictures, charts).markup()));
    }

    static String id(int chapter) {
        return "practica-" + chapter;
    }

    private void front() {
        Markup cover =
                new Markup().element("p", "publisher", book.publisher()).element("p", "book-title", book.title());
        book.plan().subtitle().ifPresent(text -> cover.element("p", "subtitle", text));
        cover.element("p", "year", String.valueOf(book.year()));
        add("cubierta", "cover", "", cover.toString());
        Markup title = new Markup().element("h1", book.title());
        book.plan().subtitle().ifPresent(text -> title.element("p", "subtitle", text));
        if (!book.plan().editors().isEmpty()) {
            title.element(
                    "p",
                    "editors",
                    Words.of("editors", String.join(", ", book.plan().editors())));
        }
        title.element("p", "publisher", book.publisher()).element("p", "year", String.valueOf(book.year()));
        add("portada", TITLE_PAGE, "", title.toString());
        add("creditos", "copyright-page", Words.of("imprint.title"), imprint());
        book.plan()
                .dedication()
                .filter(text -> !text.isBlank())
                .ifPresent(text -> add(
                        "dedicatoria",
                        "dedication",
                        "",
                        new Markup()
                                .open("div", "dedication-text")
                                .paragraphs(text)
                                .close("div")
                                .toString()));
    }

    private String imprint() {
        Markup out = new Markup().element("h1", Words.of("imprint.title"));
        out.element("p", book.title());
        out.element("p", Words.of("imprint.contest", book.contestTitle()));
        out.element("p", book.issue() == 0 ? Words.of("imprint.draft") : Words.of("imprint.issue", book.issue()));
        out.element("p", book.publisher() + ", " + book.year());
        book.plan().isbn().ifPresent(isbn -> out.element("p", "ISBN " + isbn));
        book.plan().license().ifPresent(text -> out.element("p", Words.of("imprint.license", text)));
        if (book.issue() > 1) {
            out.element("p", Words.of("adoptions.total", book.adoptions()));
        }
        return out.toString();
    }

    private void texts(List<BookPlan.Text> texts, String type) {
        for (BookPlan.Text text : texts) {
            Markup out = new Markup().element("h1", text.title());
            text.author().ifPresent(author -> out.element("p", "author", author));
            out.raw(new Prose(pictures, 2).markup(text.markdown()));
            add("texto-" + text.id(), type, text.title(), out.toString());
        }
    }

    /** The list of who won or was mentioned, then the chapters. */
    private void honours(boolean winners) {
        List<Integer> numbers = Stream.iterate(1, n -> n + 1)
                .limit(book.chapters().size())
                .filter(n -> book.chapters().get(n - 1).honour().winner() == winners)
                .toList();
        if (numbers.isEmpty() && !winners) {
            return;
        }
        String title = Words.of(winners ? "winners.title" : "mentions.title");
        Markup out = new Markup().element("h1", title);
        if (winners) {
            out.element("p", Words.of("scope", book.presented(), book.admitted()));
        }
        if (numbers.isEmpty()) {
            out.element("p", Words.of("no-honours"));
        } else {
            out.open("ul", "honours");
            numbers.forEach(n -> honour(out, n));
            out.close("ul");
        }
        add(winners ? "ganadoras" : "menciones", "part", title, out.toString());
        numbers.forEach(n -> sections.addAll(chapter(book, n, pictures, charts)));
    }

    private void honour(Markup out, int number) {
        Chapter chapter = book.chapters().get(number - 1);
        out.raw("<li><a class=\"page\" href=\"#" + id(number) + "\">")
                .text(chapter.title())
                .raw("</a>");
        out.raw("<br /><span class=\"places\">")
                .text(chapter.honour().category() + " · "
                        + ChapterMarkup.places(chapter.honour().places()))
                .raw("</span></li>\n");
    }

    private void colophon() {
        Markup out = new Markup().element("h1", Words.of("colophon"));
        String day = Words.day(book.at());
        out.element(
                "p",
                book.issue() == 0 ? Words.of("colophon.draft", day) : Words.of("colophon.issue", book.issue(), day));
        out.element("p", Words.of("colophon.made"));
        add("colofon", "colophon", Words.of("colophon"), out.toString());
    }

    private void add(String id, String type, String title, String markup) {
        if (!markup.isEmpty()) {
            sections.add(new Section(id, type, title, markup));
        }
    }
}
