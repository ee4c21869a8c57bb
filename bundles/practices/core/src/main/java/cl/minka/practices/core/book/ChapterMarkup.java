package cl.minka.practices.core.book;

import cl.minka.practices.PracticeSheet;
import cl.minka.practices.book.BookPlan;
import cl.minka.practices.core.book.BookContent.Chapter;
import cl.minka.practices.core.book.BookContent.Honour;
import cl.minka.practices.core.book.BookContent.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The chapter of a practice: what was honoured, and of its sheet what is public. */
final class ChapterMarkup {
    private final BookContent book;
    private final Chapter chapter;
    private final Set<String> pictures;
    private final ChartBook charts;

    /** @param pictures the names of those that are there */
    ChapterMarkup(BookContent book, Chapter chapter, Set<String> pictures, ChartBook charts) {
        this.book = book;
        this.chapter = chapter;
        this.pictures = pictures;
        this.charts = charts;
    }

    String markup() {
        Markup out = new Markup();
        out.element("p", "kicker", kicker(chapter.honour()));
        out.element("h1", chapter.title());
        out.element("p", "places", places(chapter.honour().places()));
        out.element("p", "prize", prize());
        chapter.introduction().ifPresent(text -> out.open("div", "introduction")
                .raw(new Prose(pictures, 2).markup(text))
                .close("div"));
        chapter.sheet()
                .ifPresentOrElse(sheet -> sheet(out, sheet), () -> out.element("p", "note", Words.of("no-sheet")));
        chapter.pictures().stream()
                .filter(picture -> pictures.contains(picture.name()))
                .forEach(picture -> figure(out, picture));
        return out.toString();
    }

    private void sheet(Markup out, PracticeSheet sheet) {
        SheetMarkup parts = new SheetMarkup(sheet, 2, charts);
        if (!sheet.summary().isBlank()) {
            out.open("div", "summary").paragraphs(sheet.summary()).close("div");
        }
        out.raw(parts.prose("problem.title", sheet.problem()));
        out.raw(parts.prose("solution.title", sheet.solution()));
        out.raw(parts.components());
        out.element("h2", Words.of("facts")).raw(parts.facts());
        out.raw(parts.results());
        out.raw(parts.evidence());
        out.element("h2", Words.of("adoptions.title")).element("p", adoptions(chapter.adoptions()));
        out.raw(parts.prose("conditions.title", sheet.conditions()));
        out.raw(parts.contact());
    }

    private static void figure(Markup out, BookPlan.Picture picture) {
        out.raw("<figure><img src=\"" + Section.picture(picture.name()) + "\" alt=\"")
                .text(picture.alt())
                .raw("\" />");
        out.element("figcaption", picture.caption());
        out.close("figure");
    }

    static String adoptions(int count) {
        return switch (count) {
            case 0 -> Words.of("adoptions.none");
            case 1 -> Words.of("adoptions.one");
            default -> Words.of("adoptions.many", count);
        };
    }

    static String kicker(Honour honour) {
        return Words.of(honour.winner() ? "winner" : "mention") + " · " + honour.category();
    }

    /** The lead with its region, and who did it together with it. */
    static String places(List<Place> places) {
        if (places.isEmpty()) {
            return "";
        }
        Place lead = places.get(0);
        String others = places.stream().skip(1).map(Place::name).collect(Collectors.joining(", "));
        return lead.name() + ", " + lead.region() + (others.isEmpty() ? "" : ". " + Words.of("partners", others));
    }

    private String prize() {
        Honour honour = chapter.honour();
        List<String> told = new ArrayList<>();
        if (book.positions() && honour.position() > 0) {
            told.add(Words.of("position", honour.position()));
        }
        if (book.scores()) {
            told.add(Words.of("score", Words.number(honour.score())));
        }
        return String.join(" · ", told);
    }
}
