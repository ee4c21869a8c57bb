package cl.minka.practices.core.event;

import static cl.minka.practices.core.event.PageWords.escaped;

import cl.minka.kernel.paper.PrintedPages;
import cl.minka.kernel.paper.QrCodes;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.event.EventPlan;
import cl.minka.practices.event.EventSession;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The attendance list: numbered rows by name, a box, room to sign, and some rows for who comes unregistered. */
final class ListPages {
    private static final int SPARE = 8;
    private static final Locale SPANISH = Locale.forLanguageTag("es-CL");
    private static final String STYLE =
            "@page { size: letter; margin: 15mm 14mm; @bottom-right { content: counter(page) ' / ' counter(pages);"
                    + " font-family: Liberation; font-size: 8pt; } }"
                    + " body { font-family: Liberation; font-size: 9.5pt; margin: 0; }"
                    + " img { float: right; width: 28mm; height: 28mm; } h1 { font-size: 15pt; margin: 0 0 2mm 0; }"
                    + " p { margin: 0 0 1.2mm 0; } .small { font-size: 8pt; }"
                    + " table { border-collapse: collapse; width: 100%; margin-top: 3mm; table-layout: fixed;"
                    + " -fs-table-paginate: paginate; } tr { page-break-inside: avoid; }"
                    + " th, td { border: 0.25mm solid #333; padding: 0.8mm 1.5mm; }"
                    + " td { height: 8.5mm; } th { font-size: 8.5pt; text-align: left; }"
                    + " .row { width: 8mm; text-align: right; } .mark { width: 13mm; text-align: center; }"
                    + " .from { width: 46mm; font-size: 8.5pt; } .signature { width: 50mm; }";

    private final String id;
    private final EventPlan plan;
    private final Optional<EventSession> session;
    private final Municipalities municipalities;
    private final QrCodes codes;

    ListPages(String id, EventPlan plan, Optional<EventSession> session, Municipalities municipalities, QrCodes codes) {
        this.id = id;
        this.plan = plan;
        this.session = session;
        this.municipalities = municipalities;
        this.codes = codes;
    }

    PrintedPages of(List<RegistrationEntity> people) {
        String title = "Lista de asistencia: " + plan.title();
        StringBuilder page = new StringBuilder("<html lang=\"es-CL\"><head><title>")
                .append(escaped(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><img src=\"list\" alt=\"Código de esta lista\" /><h1>")
                .append(escaped(title))
                .append("</h1>");
        session.ifPresent(one -> line(page, "", "Sesión: " + one.title()));
        line(page, "", when());
        line(page, "", plan.place().map(EventCalendar::text).orElse(""));
        line(page, "small", "Marque su asistencia y firme en su fila. Quien no esté en la lista se anota al final.");
        line(
                page,
                "small",
                "Evento " + id + session.map(one -> " · sesión " + one.id()).orElse(""));
        table(page, people);
        line(page, "small", "Nombre y firma de quien recibe: ______________________________________");
        return new PrintedPages(
                page.append("</body></html>").toString(),
                name -> Optional.of(new ByteArrayInputStream(codes.png(code()))),
                SPANISH,
                title,
                "Lista para marcar la asistencia y firmar.",
                PageWords.issuer(municipalities, plan.organizer()),
                plan.startsAt());
    }

    private String code() {
        return "minka:events/" + id + "/attendance"
                + session.map(one -> "/" + one.id()).orElse("");
    }

    private String when() {
        Instant from = session.map(EventSession::startsAt).orElse(plan.startsAt());
        Instant to = session.map(EventSession::endsAt).orElse(plan.endsAt());
        ZoneId zone = ZoneId.of(plan.timeZone());
        DateTimeFormatter day = DateTimeFormatter.ofPattern("EEEE d 'de' MMMM 'de' yyyy, HH:mm", SPANISH)
                .withZone(zone);
        boolean sameDay = from.atZone(zone).toLocalDate().equals(to.atZone(zone).toLocalDate());
        DateTimeFormatter end =
                sameDay ? DateTimeFormatter.ofPattern("HH:mm", SPANISH).withZone(zone) : day;
        return day.format(from) + (sameDay ? " a " : " hasta el ") + end.format(to) + " horas";
    }

    private void table(StringBuilder page, List<RegistrationEntity> people) {
        page.append("<table><thead><tr><th scope=\"col\" class=\"row\">N.º</th><th scope=\"col\">Nombre</th>")
                .append("<th scope=\"col\" class=\"from\">Organización y comuna</th>")
                .append("<th scope=\"col\" class=\"mark\">Asiste</th>")
                .append("<th scope=\"col\" class=\"signature\">Firma</th></tr></thead><tbody>");
        int row = 0;
        for (RegistrationEntity one : people) {
            row(page, Integer.toString(++row), one.name(), from(one));
        }
        for (int spare = 0; spare < SPARE; spare++) {
            row(page, "", "", "");
        }
        page.append("</tbody></table>");
    }

    private static void row(StringBuilder page, String number, String name, String from) {
        page.append("<tr><td class=\"row\">")
                .append(number)
                .append("</td><td>")
                .append(escaped(name))
                .append("</td><td class=\"from\">")
                .append(escaped(from))
                .append("</td><td></td><td></td></tr>");
    }

    private String from(RegistrationEntity one) {
        return PageWords.from(one, municipalities);
    }

    private static void line(StringBuilder page, String style, String text) {
        if (!text.isBlank()) {
            page.append("<p class=\"")
                    .append(style)
                    .append("\">")
                    .append(escaped(text))
                    .append("</p>");
        }
    }
}
