package cl.minka.schools.core.attendance;

import cl.minka.kernel.paper.PrintedPages;
import cl.minka.kernel.paper.QrCodes;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.schools.Edition;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.enrolment.Enrolment;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The printed sheet of a session: numbered rows in order, a box for each status, room to sign, and some rows for who comes without a seat. */
final class SheetPages {
    private static final int SPARE = 5;
    private static final Locale SPANISH = Locale.forLanguageTag("es-CL");
    private static final ZoneId ZONE = ZoneId.of("America/Santiago");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d 'de' MMMM 'de' yyyy", SPANISH).withZone(ZONE);
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm", SPANISH).withZone(ZONE);

    /** Letter and meaning, in the order of the columns. */
    private static final List<List<String>> MARKS = List.of(
            List.of("P", "presente"),
            List.of("T", "llegó tarde"),
            List.of("S", "salió antes"),
            List.of("J", "ausencia justificada"),
            List.of("A", "ausente"));

    private static final String STYLE =
            "@page { size: letter; margin: 15mm 14mm; @bottom-left { content: '%s'; font: 8pt Liberation; }"
                    + " @bottom-right { content: counter(page) ' / ' counter(pages); font: 8pt Liberation; } } body { font-family: Liberation; font-size: 9.5pt; margin: 0; }"
                    + " img { float: right; width: 30mm; height: 30mm; } h1 { font-size: 15pt; margin: 0 0 2mm 0; }"
                    + " p { margin: 0 0 1.2mm 0; } .small { font-size: 8pt; } .after { margin-top: 8mm; }"
                    + " table { clear: both; border-collapse: collapse; width: 100%; margin-top: 3mm; -fs-table-paginate: paginate; }"
                    + " tr { page-break-inside: avoid; } th, td { border: 0.25mm solid #333; padding: 0.8mm 1.5mm; }"
                    + " td { height: 7.5mm; } th { font-size: 8.5pt; text-align: left; }"
                    + " .row { width: 8mm; text-align: right; } .mark { width: 7mm; text-align: center; }"
                    + " .signature { width: 55mm; }";
    private static final String LEAF = "Lista %s · edición %s · sesión %d";

    private final Edition edition;
    private final int number;
    private final Sheet sheet;
    private final Municipalities municipalities;
    private final QrCodes codes;

    SheetPages(Edition edition, int number, Sheet sheet, Municipalities municipalities, QrCodes codes) {
        this.edition = edition;
        this.number = number;
        this.sheet = sheet;
        this.municipalities = municipalities;
        this.codes = codes;
    }

    PrintedPages print() {
        EditionDraft.Session session = edition.draft().sessions().get(number - 1);
        String title = "Lista de asistencia: sesión " + number;
        StringBuilder page = new StringBuilder("<html lang=\"es-CL\"><head><title>")
                .append(escaped(title))
                .append("</title><style>")
                .append(STYLE.replace("%s", LEAF.formatted(sheet.id(), edition.id(), number)))
                .append("</style></head><body><img src=\"sheet\" alt=\"Código de esta lista: ")
                .append(sheet.id())
                .append("\" /><h1>")
                .append(escaped(title))
                .append("</h1>");
        line(page, "", edition.draft().title().orElse(edition.course().title()));
        line(page, "", session.title());
        line(page, "", when(session.startsAt(), session.endsAt()));
        EditionDraft.Place place = session.place().orElse(edition.draft().place());
        line(page, "", place.name() + (place.address().isBlank() ? "" : ", " + place.address()));
        line(page, "small", "Marque una casilla por persona. " + legend());
        table(page);
        line(page, "small after", "Nombre y firma de quien hace la clase: ______________________________________");
        return new PrintedPages(
                page.append("</body></html>").toString(),
                name -> Optional.of(new ByteArrayInputStream(codes.png(code()))),
                SPANISH,
                title,
                "Lista para marcar la asistencia de una sesión y firmar.",
                issuer(),
                session.startsAt());
    }

    private String code() {
        return "minka:schools/sheet/" + edition.id() + "/" + number + "/" + sheet.id();
    }

    private static String legend() {
        return String.join(
                        ", ",
                        MARKS.stream()
                                .map(mark -> mark.get(0) + ": " + mark.get(1))
                                .toList()) + ".";
    }

    private static String when(Instant from, Instant to) {
        return DAY.format(from) + ", de " + HOUR.format(from) + " a " + HOUR.format(to) + " horas";
    }

    private void table(StringBuilder page) {
        page.append("<table><thead><tr><th scope=\"col\" class=\"row\">N.º</th><th scope=\"col\">Nombre</th>");
        MARKS.forEach(mark -> page.append("<th scope=\"col\" class=\"mark\">")
                .append(mark.get(0))
                .append("</th>"));
        page.append("<th scope=\"col\" class=\"signature\">Firma</th></tr></thead><tbody>");
        int row = 0;
        for (Enrolment who : sheet.rows()) {
            row(page, Integer.toString(++row), sheet.name(who));
        }
        for (int spare = 0; spare < SPARE; spare++) {
            row(page, "", "");
        }
        page.append("</tbody></table>");
    }

    private static void row(StringBuilder page, String number, String name) {
        page.append("<tr><td class=\"row\">")
                .append(number)
                .append("</td><td>")
                .append(escaped(name))
                .append("</td>");
        MARKS.forEach(mark -> page.append("<td class=\"mark\"></td>"));
        page.append("<td></td></tr>");
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

    private String issuer() {
        return municipalities
                .find(edition.organizer())
                .map(found -> "Municipalidad de " + found.name())
                .orElse("Asociación de Municipalidades de Chile");
    }

    /** For XML, without what no XML may hold. */
    private static String escaped(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
