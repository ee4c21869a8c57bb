package cl.minka.runtime.jaxrs;

import java.net.URI;
import java.net.URISyntaxException;
import javax.servlet.RequestDispatcher;
import javax.servlet.http.HttpServletRequest;

/** The path that a problem is about, without its query. What is no path is not repeated. */
final class Instance {
    static final String UNKNOWN = "about:blank";
    private static final String PATH = "/[A-Za-z0-9._~!$&'()*+,;=:@%/-]{0,2000}";

    private Instance() {}

    static String of(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return of(failed instanceof String path ? path : request.getRequestURI());
    }

    static String of(String path) {
        if (path == null || !path.matches(PATH) || path.startsWith("//")) {
            return UNKNOWN;
        }
        try {
            return new URI(path).getRawPath();
        } catch (URISyntaxException e) {
            return UNKNOWN;
        }
    }
}
