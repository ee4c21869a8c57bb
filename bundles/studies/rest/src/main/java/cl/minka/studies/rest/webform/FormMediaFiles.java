package cl.minka.studies.rest.webform;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.studies.questionnaire.FormFile;
import cl.minka.studies.rest.openrosa.Attempts;
import cl.minka.studies.webform.WebForms;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** {@code /f/<secret>/<name>}: pictures, sounds and films of the form that the secret opens, and of no other. */
final class FormMediaFiles {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("wav", "audio/wav"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("webm", "video/webm"),
            Map.entry("3gp", "video/3gpp"));

    private final WebForms forms;
    private final Attempts attempts;

    FormMediaFiles(WebForms forms, Attempts attempts) {
        this.forms = forms;
        this.attempts = attempts;
    }

    /** What an address has of a hash. */
    static String mark(String sha256) {
        return sha256.substring(0, Math.min(16, sha256.length()));
    }

    void answer(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        attempts.check(request.getRemoteAddr());
        boolean head = request.getMethod().equals("HEAD");
        if (!head && !request.getMethod().equals("GET")) {
            response.setHeader("Allow", "GET, HEAD");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        int slash = path.indexOf('/');
        String secret = path.substring(0, slash);
        String name = path.substring(slash + 1);
        FormFile file = forms.medium(secret, name);
        FormFile.Stored stored = file.stored()
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "studies.form-file-not-found", Map.of("name", name)));
        String tag = "\"" + mark(stored.sha256()) + "\"";
        boolean fixed = mark(stored.sha256()).equals(request.getParameter("v"));
        response.setHeader("Cache-Control", fixed ? "private, max-age=31536000, immutable" : "private, no-cache");
        response.setHeader("ETag", tag);
        // A drawing may have a script in it: whoever opens it by itself gets it without.
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type(file));
        response.setContentLengthLong(stored.size());
        if (!head) {
            forms.write(secret, name, response.getOutputStream());
        }
    }

    /** By the name, as long as it is of the kind that the form says. */
    private static String type(FormFile file) {
        String ending = file.name().substring(file.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String type = TYPES.getOrDefault(ending, "");
        return type.startsWith(file.kind() + "/") ? type : "application/octet-stream";
    }
}
