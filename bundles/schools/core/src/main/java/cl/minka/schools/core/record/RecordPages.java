package cl.minka.schools.core.record;

import cl.minka.kernel.paper.PrintedPages;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.schools.enrolment.Enrolment;
import cl.minka.schools.indicator.IndicatorFigures;
import cl.minka.schools.record.OrganizationRecord;
import cl.minka.schools.record.PersonRecord;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Lays records out as pages to print. */
final class RecordPages {
    private static final Locale SPANISH = Locale.forLanguageTag("es-CL");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy", SPANISH);
    /** In the place of a figure that is not shown. */
    private static final String WITHHELD = "*";

    private static final ZoneId ZONE = ZoneId.of("America/Santiago");
    private static final Map<Enrolment.State, String> STATES = Map.of(
            Enrolment.State.ENROLLED, "inscrita",
            Enrolment.State.COMPLETED, "completa",
            Enrolment.State.WITHDRAWN, "retirada");
    private static final Map<String, String> AREAS = Map.of(
            "civics", "educación cívica y participación",
            "leadership", "liderazgo",
            "local-projects", "gestión de proyectos locales",
            "entrepreneurship", "emprendimiento");

    private static final String STYLE =
            "@page { size: letter landscape; margin: 15mm; @bottom-right { content: counter(page) ' / ' counter(pages);"
                    + " font: 8pt Liberation; } } body { font-family: Liberation;"
                    + " font-size: 9pt; margin: 0; } h1 { font-size: 15pt; margin: 0 0 2mm 0; } p { margin: 0 0 1.5mm 0; }"
                    + " table { border-collapse: collapse; width: 100%; margin-top: 3mm; -fs-table-paginate: paginate; }"
                    + " tr { page-break-inside: avoid; } th, td { border: 0.25mm solid #333; padding: 1mm 1.5mm; }"
                    + " th { font-size: 8.5pt; text-align: left; vertical-align: bottom; } .number { text-align: right; white-space: nowrap; }"
                    + " th.number { white-space: normal; } .whole { white-space: nowrap; } .small { font-size: 8pt; margin-top: 3mm; }";

    /** Of a table, and how its cells look. */
    private record Column(String title, String style) {
        static Column text(String title) {
            return new Column(title, "text");
        }

        /** Never broken over lines. */
        static Column whole(String title) {
            return new Column(title, "whole");
        }

        static Column number(String title) {
            return new Column(title, "number");
        }
    }

    private final Municipalities municipalities;

    RecordPages(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    PrintedPages of(PersonRecord record) {
        StringBuilder page = head("Registro de aprendizaje", record.name());
        page.append("<p>")
                .append(escaped("Horas asistidas en total: " + number(record.hoursReceived())))
                .append("</p>");
        table(
                page,
                List.of(
                        Column.whole("Inicio"),
                        Column.text("Edición"),
                        Column.text("Contenido"),
                        Column.text("Organiza"),
                        Column.text("Estado"),
                        Column.number("Horas del curso"),
                        Column.number("Horas asistidas"),
                        Column.number("Sesiones"),
                        Column.number("Asistencia"),
                        Column.number("Nota"),
                        Column.whole("Certificado")),
                record.entries().stream().map(this::cells).toList());
        return pages(page, "Registro de aprendizaje", record.asOf());
    }

    private List<String> cells(PersonRecord.Entry one) {
        return List.of(
                day(one.startsOn()),
                one.title(),
                AREAS.getOrDefault(one.area(), one.area()),
                organizer(one.organizer()),
                STATES.getOrDefault(one.state(), ""),
                number(one.hours()),
                number(one.hoursReceived()),
                one.attended() + " de " + one.held(),
                percent(one.attendance()),
                one.grade().map(RecordPages::grade).orElse("–"),
                one.certificate().orElse("–"));
    }

    PrintedPages of(OrganizationRecord record) {
        StringBuilder page = head("Registro de aprendizaje de la organización", record.name());
        page.append("<p>").append(escaped(total(record.total()))).append("</p>");
        table(
                page,
                List.of(
                        Column.whole("Inicio"),
                        Column.text("Edición"),
                        Column.text("Contenido"),
                        Column.text("Organiza"),
                        Column.number("Personas"),
                        Column.number("Completan"),
                        Column.number("Asistencia"),
                        Column.number("Horas recibidas"),
                        Column.number("Certificados")),
                record.entries().stream().map(this::cells).toList());
        if (record.smallest() > 0) {
            page.append("<p class=\"small\">")
                    .append(escaped(WITHHELD + " No se muestran las cifras de menos de " + record.smallest()
                            + " personas, ni las que permitirían deducirlas."))
                    .append("</p>");
        }
        return pages(page, "Registro de aprendizaje de la organización", record.asOf());
    }

    private static String total(Optional<IndicatorFigures> total) {
        return "Personas distintas: " + shown(total, one -> Integer.toString(one.people()))
                + ". Inscripciones completas: " + shown(total, one -> Integer.toString(one.completed()))
                + ". Horas recibidas: " + shown(total, one -> number(one.hoursReceived())) + ".";
    }

    private static String shown(Optional<IndicatorFigures> figures, Function<IndicatorFigures, String> text) {
        return figures.map(text).orElse(WITHHELD);
    }

    private List<String> cells(OrganizationRecord.Entry one) {
        return List.of(
                day(one.startsOn()),
                one.title(),
                AREAS.getOrDefault(one.area(), one.area()),
                organizer(one.organizer()),
                shown(one.figures(), figures -> Integer.toString(figures.people())),
                shown(one.figures(), figures -> Integer.toString(figures.completed())),
                shown(one.figures(), figures -> percent(figures.attendanceRate())),
                shown(one.figures(), figures -> number(figures.hoursReceived())),
                shown(one.figures(), figures -> one.certificates()
                        .map(count -> Integer.toString(count))
                        .orElse("–")));
    }

    private static StringBuilder head(String title, String name) {
        return new StringBuilder("<html lang=\"es-CL\"><head><title>")
                .append(escaped(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(escaped(title))
                .append("</h1><p><strong>")
                .append(escaped(name))
                .append("</strong></p>");
    }

    private static void table(StringBuilder page, List<Column> columns, List<List<String>> rows) {
        page.append("<table><thead><tr>");
        columns.forEach(column -> page.append("<th scope=\"col\" class=\"%s\">".formatted(column.style()))
                .append(escaped(column.title()))
                .append("</th>"));
        page.append("</tr></thead><tbody>");
        rows.forEach(row -> {
            page.append("<tr>");
            for (int n = 0; n < row.size(); n++) {
                page.append("<td class=\"%s\">".formatted(columns.get(n).style()))
                        .append(escaped(row.get(n)))
                        .append("</td>");
            }
            page.append("</tr>");
        });
        page.append("</tbody></table>");
        if (rows.isEmpty()) {
            page.append("<p>No hay ediciones registradas.</p>");
        }
    }

    private static PrintedPages pages(StringBuilder page, String title, Instant asOf) {
        page.append("<p class=\"small\">")
                .append(escaped("Según lo registrado al " + DAY.format(LocalDate.ofInstant(asOf, ZONE)) + "."))
                .append("</p></body></html>");
        return new PrintedPages(
                page.toString(),
                PrintedPages.Pictures.none(),
                SPANISH,
                title,
                "Ediciones de las Escuelas Ciudadanas, con horas, asistencia y resultados.",
                "Asociación de Municipalidades de Chile",
                asOf);
    }

    private String organizer(String organization) {
        return municipalities.find(organization).map(found -> found.name()).orElse("AMUCH");
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(DAY::format).orElse("–");
    }

    private static String number(BigDecimal value) {
        return NumberFormat.getInstance(SPANISH).format(value);
    }

    /** As grades are written in Chile: 5,0. */
    private static String grade(BigDecimal value) {
        return String.format(SPANISH, "%.1f", value);
    }

    private static String percent(Optional<BigDecimal> share) {
        NumberFormat percent = NumberFormat.getPercentInstance(SPANISH);
        return share.map(percent::format).orElse("–");
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
