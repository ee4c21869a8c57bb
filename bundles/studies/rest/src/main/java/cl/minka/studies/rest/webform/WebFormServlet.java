package cl.minka.studies.rest.webform;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Incidents;
import cl.minka.kernel.rest.Statuses;
import cl.minka.kernel.rest.Texts;
import cl.minka.studies.rest.openrosa.Attempts;
import cl.minka.studies.webform.Filled;
import cl.minka.studies.webform.Sheet;
import cl.minka.studies.webform.WebForms;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The public form of a survey at {@code /f/<secret>}: pages that need no script, no cookie and nothing from elsewhere. Whoever has the
 * secret may answer, so another site can do nothing in the name of who answers. The path is a secret and is never logged.
 */
@Component(
        service = Servlet.class,
        property = {"osgi.http.whiteboard.servlet.name=minka-webform", "osgi.http.whiteboard.servlet.pattern=/f/*"})
public final class WebFormServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 600_000;
    private static final int MOST_FIELDS = 5_000;
    private static final Set<String> OWN = Set.of("code", "l", "consent", "do", "more", "switch");
    private static final Map<String, String> FILES =
            Map.of("form.css", "text/css", "form.js", "text/javascript", "worker.js", "text/javascript");
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; script-src 'self'; connect-src"
                    + " 'self'; worker-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final transient WebForms forms;
    private final transient Attempts attempts;
    private final transient Texts texts;
    private final transient FormMediaFiles media;

    @Activate
    public WebFormServlet(@Reference WebForms forms, @Reference Attempts attempts, @Reference Texts texts) {
        this.forms = forms;
        this.attempts = attempts;
        this.texts = texts;
        this.media = new FormMediaFiles(forms, attempts);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "no-store");
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        FormWords words = new FormWords(texts, locale(request));
        try {
            if (FILES.containsKey(path)) {
                file(path, response);
            } else if (path.contains("/")) {
                media.answer(path, request, response);
            } else {
                page(path, request, response, words);
            }
        } catch (Refusal e) {
            if (e.kind() == Kind.NOT_FOUND) {
                attempts.failed(request.getRemoteAddr());
            }
            String said = e.kind() == Kind.NOT_FOUND ? words.of("unknown") : words.of(e);
            send(response, Statuses.of(e.kind()), only(said, words));
        } catch (RuntimeException e) {
            Incidents.failed("A public form", e);
            send(response, 500, only(words.of("failed"), words));
        }
    }

    private void page(String secret, HttpServletRequest request, HttpServletResponse response, FormWords words)
            throws IOException {
        attempts.check(request.getRemoteAddr());
        switch (request.getMethod()) {
            case "GET", "HEAD" -> {
                Sheet sheet = forms.show(secret, Optional.empty(), Optional.ofNullable(request.getParameter("l")));
                send(response, 200, new FormPage(secret, sheet, words, false).write());
            }
            case "POST" -> post(secret, request, response, words);
            default -> {
                response.setHeader("Allow", "GET, HEAD, POST");
                send(response, 405, only(words.of("failed"), words));
            }
        }
    }

    private void post(String secret, HttpServletRequest request, HttpServletResponse response, FormWords words)
            throws IOException {
        Map<String, List<String>> fields = fields(request);
        Optional<String> language = first(fields, "switch").or(() -> first(fields, "l"));
        String code = first(fields, "code")
                .map(text -> text.strip().toUpperCase(Locale.ROOT))
                .orElse("");
        if (!code.matches("[0-9A-Z]{10,40}")) {
            Sheet sheet = forms.show(secret, Optional.empty(), language);
            send(response, 200, new FormPage(secret, sheet, words, false).write());
            return;
        }
        if (first(fields, "do").filter("resume"::equals).isPresent()) {
            Sheet sheet = forms.show(secret, Optional.of(code), language);
            send(response, 200, new FormPage(secret, sheet, words, true).write());
            return;
        }
        boolean send = first(fields, "do").filter("send"::equals).isPresent();
        boolean consent = first(fields, "consent").filter("yes"::equals).isPresent();
        Optional<String> more = first(fields, "more");
        fields.keySet().removeAll(OWN);
        Sheet sheet = forms.fill(secret, new Filled(code, language, fields, consent, send, more));
        send(response, sheet.refusal().isPresent() ? 422 : 200, new FormPage(secret, sheet, words, true).write());
    }

    /** Names and values of the body, read here so that the query of the address is none of them. */
    private static Map<String, List<String>> fields(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
            throw new Refusal(Kind.UNSUPPORTED_TYPE, "kernel.unsupported-type");
        }
        byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        String[] pairs = new String(bytes, StandardCharsets.UTF_8).split("&");
        if (bytes.length > MOST_BYTES || pairs.length > MOST_FIELDS) {
            throw new Refusal(Kind.TOO_LARGE, "kernel.too-large", Map.of("most", MOST_BYTES));
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        try {
            for (String pair : pairs) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    fields.computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
                            .add(decoded(pair.substring(equals + 1)));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new Refusal(Kind.INVALID, "kernel.form.malformed");
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Optional<String> first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static Locale locale(HttpServletRequest request) {
        String wanted = request.getHeader("Accept-Language");
        return wanted != null && wanted.toLowerCase(Locale.ROOT).startsWith("en") ? Locale.ENGLISH : Call.SPANISH;
    }

    private static void file(String name, HttpServletResponse response) throws IOException {
        try (InputStream in = WebFormServlet.class.getResourceAsStream("/webform/" + name)) {
            response.setContentType(FILES.get(name) + ";charset=utf-8");
            response.setHeader("Cache-Control", "public, max-age=3600");
            in.transferTo(response.getOutputStream());
        }
    }

    private static String only(String said, FormWords words) {
        Html html = new Html();
        html.open("html", "lang", words.locale().toLanguageTag()).open("head").open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.element("title", words.label("heading")).open("link", "rel", "stylesheet", "href", "/f/form.css");
        html.close("head").open("body").open("main").element("h1", words.label("heading"));
        html.element("p", said, "class", "said").close("main").close("body").close("html");
        return "<!DOCTYPE html>" + html;
    }

    private static void send(HttpServletResponse response, int status, String page) throws IOException {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
