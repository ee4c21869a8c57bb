package cl.minka.schools.core.certificate;

import cl.minka.kernel.paper.PrintedPages;
import cl.minka.kernel.paper.QrCodes;
import cl.minka.schools.certificate.CertificateContent;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Certificates on paper, one a page, in the format letter across. */
final class CertificatePages {
    private static final Locale SPANISH = Locale.forLanguageTag("es-CL");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d 'de' MMMM 'de' yyyy", SPANISH);
    private static final int MOST_POINTS = 6;
    private static final int LONG_NAME = 38;

    private static final String STYLE = "@page { size: 279.4mm 215.9mm; margin: 0; }"
            + " body { font-family: Liberation; margin: 0; color: #22303c; font-size: 10.5pt; }"
            + " .leaf { position: relative; width: 279.4mm; height: 215.8mm; page-break-inside: avoid; }"
            + " .next { page-break-before: always; }"
            + " .band { position: absolute; left: 0; top: 0; width: 15mm; height: 215.8mm; background: #0b4f6c; }"
            + " .edge { position: absolute; left: 15mm; top: 0; width: 2.2mm; height: 215.8mm; background: #e0a030; }"
            + " .text { position: absolute; left: 32mm; top: 17mm; width: 228mm; }"
            + " .issuer { font-size: 12pt; color: #0b4f6c; font-weight: bold; margin: 0; }"
            + " .school { font-size: 10.5pt; margin: 0.8mm 0 0 0; color: #51616e; }"
            + " h1 { font-size: 30pt; letter-spacing: 2.2mm; font-weight: normal; color: #0b4f6c; margin: 8mm 0 4mm 0; }"
            + " .says { margin: 0; font-size: 11.5pt; color: #51616e; }"
            + " .name { font-size: 27pt; font-weight: bold; margin: 2mm 0 2mm 0; line-height: 1.12;"
            + " padding-bottom: 2.2mm; border-bottom: 0.5mm solid #e0a030; }"
            + " .long { font-size: 20pt; }"
            + " h2 { font-size: 17pt; margin: 2.2mm 0 2.2mm 0; color: #22303c; line-height: 1.15; }"
            + " .facts { margin: 0 0 3.5mm 0; line-height: 1.45; font-size: 11pt; }"
            + " h3 { font-size: 9pt; margin: 0 0 1mm 0; color: #0b4f6c; text-transform: uppercase; letter-spacing: 0.3mm; }"
            + " .run { margin: 0; line-height: 1.38; font-size: 9.5pt; width: 190mm; }"
            + " ul { margin: 0; padding: 0 0 0 4.5mm; line-height: 1.38; font-size: 9.5pt; width: 158mm; }"
            + " .foot { position: absolute; left: 32mm; top: 166mm; width: 98mm; }"
            + " .foot p { margin: 0 0 1.1mm 0; font-size: 9pt; color: #51616e; }"
            + " .foot .code { font-size: 13pt; color: #22303c; font-weight: bold; letter-spacing: 0.4mm; }"
            + " .sign { position: absolute; left: 140mm; top: 181mm; width: 66mm; border-top: 0.3mm solid #51616e;"
            + " padding-top: 1.2mm; text-align: center; font-size: 9pt; color: #51616e; }"
            + " .square { position: absolute; left: 218mm; top: 158mm; width: 42mm; text-align: center; }"
            + " .square img { width: 40mm; height: 40mm; } .square p { font-size: 8pt; margin: 0.5mm 0 0 0; color: #51616e; }";

    private final URI base;
    private final QrCodes codes;

    CertificatePages(URI base, QrCodes codes) {
        this.base = base;
        this.codes = codes;
    }

    /** @param all at least one, each with its name */
    PrintedPages of(List<CertificateEntity> all) {
        CertificateEntity first = all.get(0);
        CertificateContent content = first.content();
        String title = (all.size() == 1 ? "Certificado: " : "Certificados: ") + content.title();
        StringBuilder page = new StringBuilder("<html lang=\"es-CL\"><head><title>")
                .append(escaped(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>");
        for (int n = 0; n < all.size(); n++) {
            leaf(page, all.get(n), n > 0);
        }
        return new PrintedPages(
                page.append("</body></html>").toString(),
                name -> Optional.of(new ByteArrayInputStream(codes.png(check(name)))),
                SPANISH,
                title,
                "Certificado de una escuela ciudadana, con un código para comprobarlo.",
                content.issuer(),
                first.issuedAt());
    }

    /** Where anybody checks it. */
    private String check(String code) {
        return base.resolve("/api/v1/certificates/" + code).toString();
    }

    private void leaf(StringBuilder page, CertificateEntity one, boolean next) {
        CertificateContent content = one.content();
        page.append(next ? "<div class=\"leaf next\">" : "<div class=\"leaf\">")
                .append("<div class=\"band\"></div><div class=\"edge\"></div><div class=\"text\">");
        line(page, "p", "issuer", content.issuer());
        line(page, "p", "school", content.school());
        line(page, "h1", "", "CERTIFICADO");
        line(page, "p", "says", "Se certifica que");
        line(page, "p", one.name().length() > LONG_NAME ? "name long" : "name", one.name());
        line(page, "p", "says", verb(content));
        line(page, "h2", "", content.title());
        line(page, "p", "facts", facts(content));
        parts(page, content);
        page.append("</div><div class=\"foot\">");
        line(
                page,
                "p",
                "",
                "Emitido el " + DAY.format(one.issuedAt().atZone(ContentOffice.ZONE)) + " · N.º " + one.serial());
        line(page, "p", "code", CertificateCodes.shown(one.code()));
        line(page, "p", "", "Compruebe con este código, o con el cuadro, qué se certificó y si sigue vigente:");
        line(page, "p", "", check(one.code()));
        page.append("</div><div class=\"sign\">")
                .append(escaped(content.issuer()))
                .append("</div><div class=\"square\"><img src=\"")
                .append(one.code())
                .append("\" alt=\"Código QR que lleva a la comprobación de este certificado\" />");
        line(page, "p", "", "Comprobar");
        page.append("</div></div>");
    }

    private static String verb(CertificateContent content) {
        return content.kind() == CertificateContent.Kind.APPROVAL ? "aprobó el curso" : "participó en el curso";
    }

    private static String facts(CertificateContent content) {
        StringBuilder facts = new StringBuilder("de ").append(hours(content.hours()));
        content.from().ifPresent(from -> facts.append(", realizado ")
                .append(dates(from, content.to().orElse(from))));
        if (!content.place().isEmpty()) {
            facts.append(", en ").append(content.place());
        }
        content.municipality().ifPresent(name -> facts.append(", comuna de ").append(name));
        return facts.append('.').toString();
    }

    private static String dates(LocalDate from, LocalDate to) {
        return from.equals(to) ? "el " + DAY.format(from) : "entre el " + DAY.format(from) + " y el " + DAY.format(to);
    }

    private static String hours(BigDecimal hours) {
        String number = hours.stripTrailingZeros().toPlainString().replace('.', ',');
        return number + (number.equals("1") ? " hora" : " horas");
    }

    private static void parts(StringBuilder page, CertificateContent content) {
        List<CertificateContent.Part> all = content.contents();
        if (all.isEmpty()) {
            return;
        }
        line(page, "h3", "", "Contenidos");
        if (all.size() > MOST_POINTS) {
            line(
                    page,
                    "p",
                    "run",
                    all.stream().map(CertificateContent.Part::title).collect(Collectors.joining(" · ")));
            return;
        }
        page.append("<ul>");
        all.forEach(part -> line(page, "li", "", part.title() + " (" + hours(part.hours()) + ")"));
        page.append("</ul>");
    }

    private static void line(StringBuilder page, String element, String style, String text) {
        page.append('<').append(element);
        if (!style.isEmpty()) {
            page.append(" class=\"").append(style).append('"');
        }
        page.append('>').append(escaped(text)).append("</").append(element).append('>');
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
