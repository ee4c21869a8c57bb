package cl.minka.kernel.rest.filter;

import java.util.Map;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MultivaluedMap;

/** The headers of every answer; what a resource has set stays. */
final class StandardHeaders {
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Content-Security-Policy",
            "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            HttpHeaders.VARY,
            "Accept, Accept-Language, Authorization");

    private StandardHeaders() {}

    static void add(MultivaluedMap<String, Object> headers, Passage passage) {
        ALWAYS.forEach((name, value) -> {
            if (!headers.containsKey(name)) {
                headers.putSingle(name, value);
            }
        });
        headers.putSingle(EntranceFilter.REQUEST_ID, passage.requestId);
        if (passage.secure) {
            headers.putSingle("Strict-Transport-Security", "max-age=31536000");
        }
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, cache(headers, passage));
        }
    }

    private static String cache(MultivaluedMap<String, Object> headers, Passage passage) {
        if (passage.caller.isAnonymous()) {
            return "no-cache";
        }
        return headers.containsKey(HttpHeaders.ETAG) ? "private, no-cache" : "no-store";
    }
}
