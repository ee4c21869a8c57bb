package cl.minka.schools.rest.certificate;

import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Media;
import cl.minka.schools.certificate.Certificate;
import cl.minka.schools.certificate.CertificateCheck;
import cl.minka.schools.certificate.CertificateContent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;

/** The check of a certificate for whoever reads its QR code with a telephone: a page in Spanish without scripts. */
final class CertificatePage {
    static final String HTML = "text/html";

    private static final ZoneId ZONE = ZoneId.of("America/Santiago");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d 'de' MMMM 'de' yyyy", Locale.forLanguageTag("es-CL"));
    private static final String STYLE = "body{font:18px/1.5 sans-serif;margin:0;color:#22303c;background:#f2f5f7}"
            + "main{max-width:38em;margin:1em auto;background:#fff;border-left:8px solid #0b4f6c;padding:1em 1.4em}"
            + "h1{font-size:1.3em;margin:.2em 0 .6em}.ok,.no{padding:.6em .8em;font-weight:bold}"
            + ".ok{background:#e2f2e5;color:#14532d}.no{background:#fbe3e1;color:#7f1d1d}"
            + "dt{font-size:.8em;color:#51616e;margin-top:.7em}dd{margin:0}ul{margin:.2em 0;padding-left:1.2em}"
            + "p.small{font-size:.8em;color:#51616e}";

    private CertificatePage() {}

    /** Whether the client would rather have a page than JSON, as browsers do. */
    static boolean isWanted(HttpHeaders headers) {
        for (MediaType type : headers.getAcceptableMediaTypes()) {
            if (type.isWildcardType() || type.toString().startsWith(Media.JSON)) {
                return false;
            }
            if (type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
                return true;
            }
        }
        return false;
    }

    static <T> Answer<T> answer(CertificateCheck found) {
        byte[] page = page(found).getBytes(StandardCharsets.UTF_8);
        return Answer.<T>stream(HTML + ";charset=utf-8", out -> out.write(page))
                .with("Content-Length", Integer.toString(page.length))
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'sha256-" + digest() + "'; frame-ancestors 'none'");
    }

    private static String page(CertificateCheck found) {
        CertificateContent content = found.content();
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"es-CL\"><head><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" content=\"noindex\">"
                        + "<title>Comprobación de certificado</title><style>")
                .append(STYLE)
                .append("</style></head><body><main><h1>Comprobación de certificado</h1>")
                .append(verdict(found))
                .append("<dl>");
        term(page, "Código", Codes.shown(found.code()));
        term(page, "Número", found.serial());
        term(
                page,
                "Certifica",
                content.kind() == CertificateContent.Kind.APPROVAL
                        ? "aprobación del curso"
                        : "participación en el curso");
        term(page, "Curso", content.title());
        term(page, "Horas", number(content.hours()));
        content.from()
                .ifPresent(
                        from -> term(page, "Realizado", dates(from, content.to().orElse(from))));
        term(
                page,
                "Lugar",
                content.place()
                        + content.municipality().map(name -> " (" + name + ")").orElse(""));
        term(page, "Escuela", content.school());
        term(page, "Emitido por", content.issuer() + ", el " + day(found.issuedAt()));
        contents(page, content);
        return page.append(
                        "</dl><p class=\"small\">Esta página no muestra de quién es el certificado: compare el nombre del papel con una"
                                + " identificación.</p></main></body></html>")
                .toString();
    }

    private static String verdict(CertificateCheck found) {
        if (found.valid()) {
            return "<p class=\"ok\">Es un certificado vigente.</p>";
        }
        String why = found.cause().filter(Certificate.Cause.REPLACED::equals).isPresent() ? " Otro lo reemplazó." : "";
        String since = found.revokedAt().map(CertificatePage::day).orElse("");
        String other = found.replacedBy()
                .map(code -> " El vigente en su lugar se comprueba con el código " + Codes.shown(code) + ".")
                .orElse("");
        return "<p class=\"no\">Este certificado no es válido desde el " + since + "." + why + other + "</p>";
    }

    private static void contents(StringBuilder page, CertificateContent content) {
        if (!content.contents().isEmpty()) {
            page.append("<dt>Contenidos</dt><dd><ul>");
            content.contents().forEach(part -> page.append("<li>")
                    .append(escaped(part.title() + " (" + number(part.hours()) + " h)"))
                    .append("</li>"));
            page.append("</ul></dd>");
        }
    }

    private static void term(StringBuilder page, String term, String text) {
        if (!text.isBlank()) {
            page.append("<dt>")
                    .append(term)
                    .append("</dt><dd>")
                    .append(escaped(text))
                    .append("</dd>");
        }
    }

    private static String dates(LocalDate from, LocalDate to) {
        return from.equals(to) ? DAY.format(from) : "del " + DAY.format(from) + " al " + DAY.format(to);
    }

    private static String day(Instant instant) {
        return DAY.format(instant.atZone(ZONE));
    }

    private static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static String digest() {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
