package cl.minka.studies.rest.openrosa;

import cl.minka.kernel.Fault;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Incidents;
import cl.minka.kernel.rest.PublicAddress;
import cl.minka.kernel.rest.Statuses;
import cl.minka.kernel.rest.Texts;
import cl.minka.studies.openrosa.FieldForms;
import cl.minka.studies.openrosa.Sender;
import cl.minka.studies.openrosa.StaleNonce;
import cl.minka.studies.questionnaire.FormFile;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * OpenRosa 1.0 (docs.getodk.org/openrosa) at the server's root: {@code /openrosa/formList} and {@code /openrosa/submission}, the same
 * for one survey below {@code /openrosa/<survey>}, and there {@code form.xml}, {@code manifest} and
 * {@code files/<name>}.
 */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=minka-openrosa",
            "osgi.http.whiteboard.servlet.pattern=/openrosa/*"
        })
public final class OpenRosaServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String XML = "text/xml;charset=utf-8";
    private static final String ERROR = "error";
    private static final int MOST_FAULTS = 5;

    private final transient FieldAccess access;
    private final transient FieldForms forms;
    private final transient PublicAddress address;
    private final transient Texts texts;

    @Activate
    public OpenRosaServlet(
            @Reference FieldAccess access,
            @Reference FieldForms forms,
            @Reference PublicAddress address,
            @Reference Texts texts) {
        this.access = access;
        this.forms = forms;
        this.address = address;
        this.texts = texts;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-OpenRosa-Version", "1.0");
        response.setHeader("X-OpenRosa-Accept-Content-Length", Integer.toString(SentInstance.MOST_BYTES));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setDateHeader("Date", System.currentTimeMillis());
        response.setHeader("Content-Language", locale(request).getLanguage());
        try {
            answer(request, response);
        } catch (Refusal e) {
            refuse(request, response, e);
        } catch (RuntimeException e) {
            Incidents.failed("OpenRosa", e);
            send(response, 500, RosaXml.envelope(ERROR, text("studies.openrosa.failed", request)));
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Target target = Target.of(request.getPathInfo());
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        boolean posts = request.getMethod().equals("POST");
        if (!target.isKnown()) {
            throw new Refusal(Kind.NOT_FOUND, "kernel.no-such-path");
        }
        boolean submission = target.what.equals("submission");
        if (!(submission && (posts || request.getMethod().equals("HEAD")) || !submission && reads)) {
            response.setHeader("Allow", submission ? "HEAD, POST" : "GET, HEAD");
            send(response, 405, RosaXml.envelope(ERROR, text("studies.openrosa.method", request)));
            return;
        }
        Sender sender = access.sender(request);
        switch (target.what) {
            case "formList" -> list(request, response, sender, target.survey);
            case "form.xml" -> send(
                    response,
                    200,
                    forms.form(sender, target.survey.orElseThrow())
                            .form()
                            .xform()
                            .getBytes(StandardCharsets.UTF_8));
            case "manifest" -> send(
                    response,
                    200,
                    RosaXml.manifest(
                            forms.form(sender, target.survey.orElseThrow()),
                            root(request).resolve("/openrosa/")));
            case "files" -> file(response, sender, target);
            default -> submission(request, response, sender, target.survey);
        }
    }

    private void list(HttpServletRequest request, HttpServletResponse response, Sender sender, Optional<String> survey)
            throws IOException {
        byte[] list = RosaXml.forms(
                forms.list(sender, survey, Optional.ofNullable(request.getParameter("formID"))),
                root(request).resolve("/openrosa/"),
                "true".equals(request.getParameter("verbose")));
        send(response, 200, list);
    }

    private void file(HttpServletResponse response, Sender sender, Target target) throws IOException {
        FormFile file = forms.form(sender, target.survey.orElseThrow()).files().stream()
                .filter(one -> one.name().equals(target.file))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(Kind.NOT_FOUND, "studies.form-file-not-found", Map.of("name", target.file)));
        response.setContentType("application/octet-stream");
        response.setContentLengthLong(file.stored().orElseThrow().size());
        forms.file(sender, target.survey.orElseThrow(), file.name(), response.getOutputStream());
    }

    private void submission(
            HttpServletRequest request, HttpServletResponse response, Sender sender, Optional<String> survey)
            throws IOException {
        String path = "/openrosa/" + survey.map(one -> one + "/").orElse("") + "submission";
        response.setHeader("Location", root(request).resolve(path).toString());
        if (request.getMethod().equals("HEAD")) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        SentInstance sent = SentInstance.of(request);
        forms.submit(sender, survey, sent.instance());
        send(
                response,
                sent.partial() ? HttpServletResponse.SC_ACCEPTED : HttpServletResponse.SC_CREATED,
                RosaXml.envelope("submit_success", text("studies.openrosa.received", request)));
    }

    private URI root(HttpServletRequest request) {
        return address.root(URI.create(request.getRequestURL().toString()));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        if (refusal.kind() == Kind.UNAUTHENTICATED) {
            access.challenges(request, refusal instanceof StaleNonce)
                    .forEach(challenge -> response.addHeader("WWW-Authenticate", challenge));
        }
        if (refusal.kind() == Kind.TOO_MANY) {
            response.setHeader(
                    "Retry-After",
                    refusal.arguments().getOrDefault("retryAfterSeconds", 60).toString());
        }
        send(response, Statuses.of(refusal.kind()), RosaXml.envelope(ERROR, words(refusal, locale(request))));
    }

    private String words(Refusal refusal, Locale locale) {
        Stream<String> whole = texts.find(refusal.key() + ".detail", locale, refusal.arguments()).stream();
        Stream<String> single = refusal.faults().stream().limit(MOST_FAULTS).map(fault -> words(fault, locale));
        return Stream.concat(whole, single).collect(Collectors.joining(" "));
    }

    private String words(Fault fault, Locale locale) {
        String place = fault.pointer().replaceFirst("^/answers/", "").replace('/', '.');
        return (place.isEmpty() ? "" : place + ": ") + texts.fault(fault.code(), locale, fault.arguments());
    }

    private String text(String key, HttpServletRequest request) {
        return texts.find(key, locale(request), Map.of()).orElse("");
    }

    private static Locale locale(HttpServletRequest request) {
        String wanted = request.getHeader("Accept-Language");
        return wanted != null && wanted.toLowerCase(Locale.ROOT).startsWith("en") ? Locale.ENGLISH : Call.SPANISH;
    }

    private static void send(HttpServletResponse response, int status, byte[] xml) throws IOException {
        response.setStatus(status);
        response.setContentType(XML);
        response.setContentLength(xml.length);
        response.getOutputStream().write(xml);
    }

    /** What a path below {@code /openrosa} means. */
    private record Target(Optional<String> survey, String what, String file) {
        static Target of(String path) {
            String[] steps = (path == null ? "" : path).split("/", -1);
            return switch (steps.length) {
                case 2 -> new Target(Optional.empty(), steps[1], "");
                case 3 -> new Target(Optional.of(steps[1]), steps[2], "");
                case 4 -> new Target(Optional.of(steps[1]), steps[2], steps[3]);
                default -> new Target(Optional.empty(), "", "");
            };
        }

        boolean isKnown() {
            return switch (what) {
                case "formList", "submission" -> file.isEmpty();
                case "form.xml", "manifest" -> survey.isPresent() && file.isEmpty();
                case "files" -> !file.isEmpty();
                default -> false;
            };
        }
    }
}
