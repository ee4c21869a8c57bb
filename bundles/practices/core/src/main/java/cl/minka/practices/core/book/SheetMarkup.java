package cl.minka.practices.core.book;

import cl.minka.practices.Cost;
import cl.minka.practices.PracticeComponent;
import cl.minka.practices.PracticeResult;
import cl.minka.practices.PracticeSheet;
import cl.minka.practices.Staff;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of a sheet as XHTML; each begins with its heading and is empty when there is nothing to tell. */
final class SheetMarkup {
    private final PracticeSheet sheet;
    private final ChartBook charts;
    private final String heading;

    /** @param level of the headings */
    SheetMarkup(PracticeSheet sheet, int level, ChartBook charts) {
        this.sheet = sheet;
        this.charts = charts;
        this.heading = "h" + level;
    }

    String prose(String title, String text) {
        if (text.isBlank()) {
            return "";
        }
        return titled(title).paragraphs(text).toString();
    }

    String components() {
        if (sheet.components().isEmpty()) {
            return "";
        }
        Markup out = titled("components.title");
        for (boolean core : new boolean[] {true, false}) {
            List<PracticeComponent> some = sheet.components().stream()
                    .filter(component -> component.core() == core)
                    .toList();
            if (!some.isEmpty()) {
                out.element("p", "label", Words.of(core ? "components.core" : "components.adaptable"));
                out.open("ul", "");
                for (PracticeComponent component : some) {
                    out.raw("<li><strong>").text(component.name()).raw("</strong>");
                    if (!component.description().isBlank()) {
                        out.raw(": ").text(component.description().strip());
                    }
                    out.raw("</li>\n");
                }
                out.close("ul");
            }
        }
        return out.toString();
    }

    /** Costs, staff, time, status and norms, as a list of terms. */
    String facts() {
        Markup rows = new Markup();
        fact(rows, "status.title", status());
        sheet.cost().ifPresent(cost -> fact(rows, "cost.title", cost(cost)));
        fact(rows, "staff.title", staff());
        fact(rows, "legal.title", sheet.legalBasis());
        return new Markup()
                .open("table", "facts")
                .raw("<tbody>\n" + rows + "</tbody>")
                .close("table")
                .toString();
    }

    private List<String> status() {
        List<String> lines = new ArrayList<>(List.of(Words.of(sheet.status(), "status.")));
        sheet.startedOn().ifPresent(day -> lines.add(Words.of("started", Words.day(day))));
        sheet.monthsToStart()
                .ifPresent(months -> lines.add(months == 1 ? Words.of("months.one") : Words.of("months", months)));
        return lines;
    }

    private static List<String> cost(Cost cost) {
        List<String> lines = new ArrayList<>(List.of(Words.of(cost.band(), "cost.band.")));
        cost.setUp().ifPresent(pesos -> lines.add(Words.of("cost.setUp", Words.pesos(pesos))));
        cost.yearly().ifPresent(pesos -> lines.add(Words.of("cost.yearly", Words.pesos(pesos))));
        cost.sources().filter(text -> !text.isBlank()).ifPresent(text -> lines.add(Words.of("cost.sources", text)));
        return lines;
    }

    private List<String> staff() {
        List<String> lines = new ArrayList<>();
        sheet.staff().flatMap(Staff::fullTime).ifPresent(n -> lines.add(Words.of("staff", Words.number(n))));
        sheet.staff().flatMap(Staff::profiles).filter(text -> !text.isBlank()).ifPresent(lines::add);
        return lines;
    }

    private static void fact(Markup rows, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            rows.raw("<tr><th scope=\"row\">").text(Words.of(title)).raw("</th><td>");
            rows.raw(String.join("<br />", lines.stream().map(Markup::escaped).toList()));
            rows.raw("</td></tr>\n");
        }
    }

    String results() {
        if (sheet.results().isEmpty()) {
            return "";
        }
        Markup out = titled("results.title")
                .open("table", "results")
                .element("caption", Words.of("results.caption"))
                .raw("<thead><tr>");
        for (String column : List.of("indicator", "before", "after", "unit", "when", "source")) {
            out.raw("<th scope=\"col\"" + (column.matches("before|after") ? " class=\"figures\"" : "") + ">")
                    .text(Words.of(column))
                    .raw("</th>");
        }
        out.raw("</tr></thead>\n<tbody>\n");
        sheet.results().forEach(result -> row(out, result));
        out.raw("</tbody>").close("table");
        sheet.results().forEach(result -> chart(out, result));
        return out.toString();
    }

    private static void row(Markup out, PracticeResult result) {
        out.raw("<tr><th scope=\"row\">").text(result.indicator()).raw("</th>");
        for (Optional<BigDecimal> value : List.of(result.before(), result.after())) {
            out.raw("<td class=\"figures\">")
                    .text(value.map(Words::exact).orElse("–"))
                    .raw("</td>");
        }
        String when = result.measuredOn().map(Words::day).orElse("–");
        for (String cell : List.of(result.unit(), when, result.source())) {
            out.raw("<td>").text(cell.isBlank() ? "–" : cell).raw("</td>");
        }
        out.raw("</tr>\n");
    }

    private void chart(Markup out, PracticeResult result) {
        charts.of(result).ifPresent(figure -> out.raw("<div class=\"chart\">")
                .element("p", "chart-title", result.indicator())
                .raw("<img src=\"" + Section.picture(figure.name()) + "\" alt=\"")
                .text(figure.alternative())
                .raw("\" /></div>\n"));
    }

    String evidence() {
        return titled("evidence.title")
                .element("p", Words.of(sheet.evidence(), "evidence.") + ". " + Words.of("evidence.note"))
                .toString();
    }

    String contact() {
        return sheet.contact()
                .map(contact -> {
                    List<String> lines = new ArrayList<>(List.of(contact.office()));
                    contact.email().ifPresent(lines::add);
                    contact.phone().ifPresent(lines::add);
                    return prose("contact.title", String.join("\n", lines));
                })
                .orElse("");
    }

    private Markup titled(String title) {
        return new Markup().element(heading, Words.of(title));
    }
}
