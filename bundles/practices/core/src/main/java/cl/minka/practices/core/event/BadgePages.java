package cl.minka.practices.core.event;

import cl.minka.kernel.paper.PrintedPages;
import cl.minka.kernel.paper.QrCodes;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.event.EventPlan;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Badges, ten to an A4 page: name, organisation, municipality and the code to check in. */
final class BadgePages {
    private static final int TO_A_PAGE = 10;
    private static final String STYLE =
            "@page { size: A4; margin: 18.5mm 15mm; } body { font-family: Liberation; margin: 0; }"
                    + " h1 { position: absolute; width: 1px; height: 1px; overflow: hidden; font-size: 1px; margin: 0; }"
                    + " table { border-collapse: collapse; page-break-after: always; table-layout: fixed; width: 180mm; }"
                    + " table.last { page-break-after: auto; }"
                    + " td { width: 83.5mm; height: 51mm; border: 0.2mm dashed #888; padding: 3mm; vertical-align: top;"
                    + " overflow: hidden; } .event { font-size: 8pt; } .name { font-size: 15pt; font-weight: bold; }"
                    + " .from { font-size: 9pt; } img { float: right; width: 24mm; height: 24mm; }";

    private final EventPlan plan;
    private final Municipalities municipalities;
    private final QrCodes codes;

    BadgePages(EventPlan plan, Municipalities municipalities, QrCodes codes) {
        this.plan = plan;
        this.municipalities = municipalities;
        this.codes = codes;
    }

    PrintedPages of(List<RegistrationEntity> people) {
        String title = "Credenciales: " + plan.title();
        StringBuilder page = new StringBuilder("<html lang=\"es-CL\"><head><title>")
                .append(PageWords.escaped(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(PageWords.escaped(title))
                .append("</h1>");
        for (int from = 0; from < people.size(); from += TO_A_PAGE) {
            int to = Math.min(people.size(), from + TO_A_PAGE);
            sheet(page, people.subList(from, to), to == people.size());
        }
        return new PrintedPages(
                page.append("</body></html>").toString(),
                this::picture,
                Locale.forLanguageTag("es-CL"),
                title,
                "Credenciales con código para registrar la asistencia.",
                PageWords.issuer(municipalities, plan.organizer()),
                plan.startsAt());
    }

    private void sheet(StringBuilder page, List<RegistrationEntity> people, boolean last) {
        page.append(last ? "<table class=\"last\">" : "<table>");
        for (int n = 0; n < people.size(); n += 2) {
            page.append("<tr>");
            badge(page, people.get(n));
            if (n + 1 < people.size()) {
                badge(page, people.get(n + 1));
            } else {
                page.append("<td></td>");
            }
            page.append("</tr>");
        }
        page.append("</table>");
    }

    private void badge(StringBuilder page, RegistrationEntity one) {
        page.append("<td><img src=\"")
                .append(one.code())
                .append("\" alt=\"Código ")
                .append(one.code())
                .append("\" /><div class=\"event\">")
                .append(PageWords.escaped(plan.title()))
                .append("</div><div class=\"name\">")
                .append(PageWords.escaped(one.name()))
                .append("</div><div class=\"from\">")
                .append(PageWords.escaped(PageWords.from(one, municipalities)))
                .append("</div></td>");
    }

    private Optional<InputStream> picture(String code) {
        return Optional.of(new ByteArrayInputStream(codes.png(code)));
    }
}
