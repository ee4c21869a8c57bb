package cl.minka.studies.core.result;

import cl.minka.kernel.paper.PrintedPages;
import cl.minka.studies.Study;
import cl.minka.studies.StudyDraft;
import cl.minka.studies.StudyDraft.Protection;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lays terms of reference out. */
final class TermsPages {
    private final Study study;

    TermsPages(Study study) {
        this.study = study;
    }

    byte[] page() {
        Markup page = new Markup()
                .raw("<!DOCTYPE html>\n<html lang=\"es-CL\">\n<head>\n<meta charset=\"utf-8\" />\n")
                .element("title", title())
                .raw("<style>" + Style.of("page") + "</style>\n</head>\n<body>\n" + body() + "</body>\n</html>\n");
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    PrintedPages paper() {
        Markup page = new Markup()
                .raw("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"es-CL\" xml:lang=\"es-CL\"><head>")
                .element("title", title())
                .raw("<style>" + Style.of("print") + "</style></head><body>\n" + body() + "</body></html>");
        return new PrintedPages(
                page.toString(),
                PrintedPages.Pictures.none(),
                Words.LANGUAGE,
                title(),
                title(),
                study.draft().organization(),
                study.changedAt());
    }

    private String title() {
        return Words.of("terms.title", study.draft().title());
    }

    private String body() {
        StudyDraft draft = study.draft();
        Markup out = new Markup().raw("<header>\n").element("h1", draft.title());
        out.element("p", "class=\"meta\"", Words.of("terms") + " · " + Words.of(draft.kind(), "kind."));
        out.raw("</header>\n<main>\n");
        section(out, "background", draft.terms().background());
        section(out, "purpose", draft.purpose());
        section(out, "objectives", draft.terms().objectives());
        section(out, "questions", draft.terms().questions());
        section(out, "method", draft.terms().method());
        universe(out, draft.universe());
        section(out, "deliverables", draft.terms().deliverables());
        table(
                out,
                "timetable",
                draft.timetable().stream()
                        .map(one -> List.of(one.title(), Words.day(one.from()), Words.day(one.to())))
                        .toList());
        table(
                out,
                "team",
                draft.team().stream()
                        .map(one -> List.of(one.name(), Words.of(one.part(), "part.")))
                        .toList());
        draft.terms().budgetPesos().ifPresent(pesos -> section(out, "budget", "$" + Words.whole(pesos)));
        draft.protection().ifPresent(sheet -> protection(out, sheet));
        return out.raw("</main>\n").toString();
    }

    private static void universe(Markup out, StudyDraft.Universe universe) {
        section(
                out,
                "universe",
                String.join(
                        "\n",
                        List.of(universe.description(), universe.unit(), universe.coverage(), universe.exclusions())
                                .stream()
                                .filter(text -> !text.isBlank())
                                .toList()));
    }

    private static void protection(Markup out, Protection sheet) {
        out.element("h2", Words.of("terms.protection"));
        sheet(out, "basis", sheet.basis());
        sheet(out, "controller", sheet.controller());
        sheet.retentionDays().ifPresent(days -> sheet(out, "retention", Words.of("terms.days", days)));
        sheet(out, "risks", sheet.risks());
        sheet(out, "measures", sheet.measures());
        sheet(out, "review", sheet.review());
    }

    private static void sheet(Markup out, String key, String text) {
        if (!text.isBlank()) {
            out.element("h3", Words.of("terms." + key)).paragraphs(text.replace("|", "\n"));
        }
    }

    private static void section(Markup out, String key, String text) {
        if (!text.isBlank()) {
            out.element("h2", Words.of("terms." + key)).paragraphs(text);
        }
    }

    private static void section(Markup out, String key, List<String> points) {
        if (!points.isEmpty()) {
            out.element("h2", Words.of("terms." + key)).list(points);
        }
    }

    private static void table(Markup out, String key, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        out.element("h2", Words.of("terms." + key)).raw("<table>\n<thead><tr>");
        int width = rows.get(0).size();
        for (int n = 1; n <= width; n++) {
            out.cell("th", "scope=\"col\"", Words.of("terms." + key + "." + n));
        }
        out.raw("</tr></thead>\n<tbody>\n");
        rows.forEach(row -> {
            out.raw("<tr>");
            row.forEach(cell -> out.cell("td", "", cell));
            out.raw("</tr>\n");
        });
        out.raw("</tbody></table>\n");
    }
}
