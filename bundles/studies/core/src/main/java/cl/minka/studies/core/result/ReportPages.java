package cl.minka.studies.core.result;

import cl.minka.kernel.paper.Chart;
import cl.minka.kernel.paper.Charts;
import cl.minka.kernel.paper.PrintedPages;
import cl.minka.studies.core.result.ResultTable.Line;
import cl.minka.studies.core.result.ResultTable.Shape;
import cl.minka.studies.estimation.Estimate;
import cl.minka.studies.result.ReportDraft.Section;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Lays a report out, as one page that needs nothing else or as pages to print. */
final class ReportPages {
    private static final String CHART = "src=\"chart-";

    private final ReportContent report;
    private final Optional<Charts> charts;
    private final Map<String, Chart> drawn = new LinkedHashMap<>();

    ReportPages(ReportContent report, Optional<Charts> charts) {
        this.report = report;
        this.charts = charts;
    }

    /** One accessible page without script, its charts within it. */
    byte[] page() {
        String body = body();
        for (Map.Entry<String, Chart> one : drawn.entrySet()) {
            String svg = Base64.getEncoder().encodeToString(charts.orElseThrow().svg(one.getValue()));
            body = body.replace("src=\"" + one.getKey() + "\"", "src=\"data:image/svg+xml;base64," + svg + "\"");
        }
        Markup page = new Markup()
                .raw("<!DOCTYPE html>\n<html lang=\"es-CL\">\n<head>\n<meta charset=\"utf-8\" />\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n")
                .element("title", report.title())
                .raw("<meta name=\"description\" content=\"" + Markup.escaped(description()) + "\" />\n")
                .raw("<style>" + Style.of("page") + "</style>\n</head>\n<body>\n")
                .element("a", "class=\"skip\" href=\"#contenido\"", Words.of("skip"))
                .raw(body)
                .raw("</body>\n</html>\n");
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Pages to print. */
    PrintedPages paper() {
        Markup page = new Markup()
                .raw("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"es-CL\" xml:lang=\"es-CL\"><head>")
                .element("title", report.title())
                .raw("<style>" + Style.of("print") + "</style></head><body>\n")
                .raw(body())
                .raw("</body></html>");
        return new PrintedPages(
                page.toString(),
                name -> Optional.ofNullable(drawn.get(name))
                        .map(chart ->
                                new ByteArrayInputStream(charts.orElseThrow().png(chart))),
                Words.LANGUAGE,
                report.title(),
                description(),
                report.study().draft().organization(),
                report.issued());
    }

    private String description() {
        return Words.of("description", report.study().draft().title());
    }

    private String body() {
        Markup out = new Markup().raw("<header>\n").element("h1", report.title());
        if (!report.title().equals(report.study().draft().title())) {
            out.element("p", "class=\"study\"", report.study().draft().title());
        }
        out.element(
                "p",
                "class=\"meta\"",
                report.published()
                        ? Words.of("published-on", Words.day(report.issued().toEpochMilli()))
                        : Words.of("draft"));
        out.raw("</header>\n<main id=\"contenido\">\n");
        if (!report.draft().summary().isBlank()) {
            out.element("h2", Words.of("summary"))
                    .raw("<div class=\"summary\">"
                            + Narrative.markup(report.draft().summary()) + "</div>\n");
        }
        for (Section section : report.draft().sections()) {
            out.element("h2", section.heading()).raw(Narrative.markup(section.markdown()));
        }
        tables(out);
        sheet(out);
        return out.raw("</main>\n").toString();
    }

    private void tables(Markup out) {
        if (report.tables().isEmpty()) {
            return;
        }
        out.element("h2", Words.of("results"));
        out.element("p", Words.of("results.text", report.plan().threshold()));
        int number = 0;
        for (ResultTable table : report.tables()) {
            table(out, table, ++number);
        }
    }

    private void table(Markup out, ResultTable table, int number) {
        String heading = table.by().map(by -> Words.of("by", table.label(), by)).orElse(table.label());
        out.raw("<section class=\"result\">\n").element("h3", Words.of("table.heading", number, heading));
        if (table.lines().isEmpty()) {
            out.element("p", Words.of("table.withheld")).raw("</section>\n");
            return;
        }
        chart(out, table, heading, number);
        boolean groups = table.by().isPresent();
        out.raw("<table>\n")
                .element("caption", Words.of("table.caption", number, heading))
                .raw("<thead><tr>");
        if (groups) {
            out.cell("th", "scope=\"col\"", table.by().get());
        }
        for (String name : new String[] {"answer", "estimate", "interval", "cv", "n", "flag"}) {
            out.cell(
                    "th",
                    "scope=\"col\"" + (name.equals("answer") || name.equals("flag") ? "" : " class=\"f\""),
                    Words.of("column." + name));
        }
        out.raw("</tr></thead>\n<tbody>\n");
        table.lines().forEach(line -> line(out, table, line, groups));
        out.raw("</tbody></table>\n");
        out.element("p", "class=\"note\"", base(table)).raw("</section>\n");
    }

    private static String base(ResultTable table) {
        return table.missing().isPresent()
                ? Words.of("base", table.total(), table.missing().getAsLong())
                : Words.of("base.hidden", table.total());
    }

    private void chart(Markup out, ResultTable table, String heading, int number) {
        if (charts.isEmpty()) {
            return;
        }
        String told = Words.of("chart", heading);
        TableCharts.of(table, told).ifPresent(chart -> {
            String name = "chart-" + number;
            drawn.put(name, chart);
            out.raw("<p class=\"chart\"><img " + CHART + number + "\" alt=\"" + Markup.escaped(told) + "\" width=\""
                    + chart.width() + "\" height=\"" + chart.height() + "\" /></p>\n");
        });
    }

    private static void line(Markup out, ResultTable table, Line line, boolean groups) {
        out.raw("<tr>");
        if (groups) {
            out.cell("th", "scope=\"row\"", line.group());
        }
        out.cell(groups ? "td" : "th", groups ? "" : "scope=\"row\"", line.label());
        Optional<Estimate> figure = line.figure();
        boolean share = table.shape() != Shape.NUMBERS;
        out.cell(
                "td",
                "class=\"f\"",
                figure.flatMap(Estimate::estimate).map(one -> value(one, share)).orElse("–"));
        out.cell("td", "class=\"f\"", figure.map(one -> interval(one, share)).orElse("–"));
        out.cell(
                "td",
                "class=\"f\"",
                figure.flatMap(Estimate::cv).map(Words::percent).orElse("–"));
        out.cell(
                "td", "class=\"f\"", line.n().isPresent() ? Words.whole(line.n().getAsLong()) : "–");
        String flag = line.hidden()
                ? Words.of("flag.hidden")
                : figure.filter(one -> one.estimate().isPresent())
                        .map(one -> Words.of(one.quality(), "flag."))
                        .orElse(Words.of("flag.none"));
        out.cell("td", "class=\"q\"", flag).raw("</tr>\n");
    }

    private static String value(double value, boolean share) {
        return share ? Words.percent(value) : Words.number(value, 2);
    }

    private static String interval(Estimate figure, boolean share) {
        return figure.low().isPresent() && figure.high().isPresent()
                ? value(figure.low().get(), share) + " a " + value(figure.high().get(), share)
                : "–";
    }

    private void sheet(Markup out) {
        out.element("h2", Words.of("method")).raw("<table class=\"sheet\">\n");
        out.element("caption", Words.of("method.caption")).raw("<tbody>\n");
        report.sheet().forEach(entry -> out.raw("<tr>")
                .cell("th", "scope=\"row\"", entry.term())
                .cell("td", "", entry.text())
                .raw("</tr>\n"));
        out.raw("</tbody></table>\n");
    }
}
