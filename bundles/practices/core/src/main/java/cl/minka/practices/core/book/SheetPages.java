package cl.minka.practices.core.book;

import cl.minka.practices.Practice;
import cl.minka.practices.PracticeSheet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A practice on two pages, and on slides: XHTML documents. */
final class SheetPages {
    private static final Shortening SLIDE = new Shortening(620, 110, 5);
    private static final int TITLE = 140;

    private final Practice practice;
    private final Function<String, String> names;
    private final ChartBook charts;

    /** @param names of municipalities, by code */
    SheetPages(Practice practice, Function<String, String> names, ChartBook charts) {
        this.practice = practice;
        this.names = names;
        this.charts = charts;
    }

    String title() {
        return practice.sheet().title();
    }

    /** @param cut whether its texts were made shorter */
    String sheet(PracticeSheet sheet, boolean cut) {
        SheetMarkup parts = new SheetMarkup(sheet, 2, charts);
        Markup out = head(Style.SHEET);
        out.raw("<p class=\"running\">").text(Words.of("sheet.footer")).raw("</p>\n");
        out.element("p", "kicker", String.join(" · ", sheet.topics()));
        out.element("h1", sheet.title());
        out.element("p", "places", places(sheet)).element("p", "prize", prizes());
        if (!sheet.summary().isBlank()) {
            out.open("div", "summary").paragraphs(sheet.summary()).close("div");
        }
        out.raw(parts.prose("problem.title", sheet.problem()));
        out.raw(parts.prose("solution.title", sheet.solution()));
        out.raw(parts.components());
        out.element("h2", Words.of("facts")).raw(parts.facts());
        out.raw(PdfBook.captioned(parts.results()));
        out.raw(parts.evidence());
        out.raw(parts.prose("conditions.title", sheet.conditions()));
        out.element("p", "adoptions", ChapterMarkup.adoptions(practice.adoptions()));
        out.raw(parts.contact());
        if (cut) {
            out.element("p", "cut", Words.of("sheet.cut"));
        }
        return out.raw("</body></html>").toString();
    }

    String slides(boolean paper) {
        PracticeSheet sheet = SLIDE.of(practice.sheet());
        SheetMarkup parts = new SheetMarkup(sheet, 2, charts);
        Markup out = head(paper ? Style.SLIDES : Style.SLIDES_PAGE);
        if (paper) {
            out.raw("<p class=\"running\">")
                    .text(Shortening.text(sheet.title(), TITLE))
                    .raw("</p>\n");
        }
        slide(out, "cover", opening(sheet));
        slide(out, "text", parts.prose("problem.title", sheet.problem()));
        slide(out, "text", parts.prose("solution.title", sheet.solution()));
        slide(out, "list", parts.components());
        slide(out, "list", "<h2>" + Words.of("facts") + "</h2>\n" + parts.facts());
        slide(out, "list", paper ? PdfBook.captioned(parts.results()) : parts.results());
        slide(out, "text", parts.evidence());
        slide(out, "text", parts.prose("conditions.title", sheet.conditions()));
        slide(out, "text", parts.contact());
        return out.raw(paper ? "</body></html>" : "</main></body></html>").toString();
    }

    private String opening(PracticeSheet sheet) {
        return new Markup()
                .element("h1", sheet.title())
                .element("p", "places", places(sheet))
                .element("p", "prize", prizes())
                .toString();
    }

    private static void slide(Markup out, String type, String markup) {
        if (!markup.isEmpty()) {
            out.open("div", "slide " + type).raw(markup).close("div");
        }
    }

    private Markup head(Style style) {
        Markup out = new Markup();
        boolean page = style == Style.SLIDES_PAGE;
        out.raw((page ? "<!DOCTYPE html>\n" : "") + "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\""
                + Words.LANGUAGE.toLanguageTag() + "\"><head>" + (page ? "<meta charset=\"utf-8\" />" : ""));
        out.element("title", title()).raw("<style>" + style.css() + "</style></head><body>\n");
        return page ? out.raw("<main>\n") : out;
    }

    private String places(PracticeSheet sheet) {
        String partners = sheet.partners().stream().map(names).collect(Collectors.joining(", "));
        return names.apply(sheet.municipality()) + (partners.isEmpty() ? "" : ". " + Words.of("partners", partners));
    }

    private String prizes() {
        return practice.recognitions().stream()
                .map(prize -> Stream.of(
                                Words.of(prize.distinction().equals("winner") ? "winner" : "mention"),
                                prize.category(),
                                prize.contest())
                        .collect(Collectors.joining(" · ")))
                .collect(Collectors.joining(". "));
    }

    /** From whole to hardly anything; the last fits whatever the sheet says. */
    static List<Shortening> attempts() {
        return List.of(
                new Shortening(2_000, 400, 12),
                new Shortening(1_400, 300, 10),
                new Shortening(1_000, 220, 8),
                new Shortening(700, 160, 6),
                new Shortening(500, 120, 5),
                new Shortening(300, 90, 4),
                new Shortening(150, 60, 2));
    }
}
