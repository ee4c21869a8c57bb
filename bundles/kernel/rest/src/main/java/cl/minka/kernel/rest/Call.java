package cl.minka.kernel.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a resource needs to know of the request; a method takes it as {@code @Context Call call}.
 *
 * @param caller who calls; anonymous when nobody signed in
 * @param locale Spanish of Chile, or English when the client prefers it
 * @param expected what {@code If-Match} says
 * @param slice which part of the list is wanted; the first 50 where the method is not {@link Paged}
 * @param format in which form a list is wanted
 * @param deferred whether the client would rather have a job ({@code Prefer: respond-async})
 * @param idempotencyKey what {@code Idempotency-Key} says
 * @param target method, path and query
 * @param body what was sent; empty for methods with a {@link StreamedBody}
 */
public record Call(
        Caller caller,
        Locale locale,
        Expected expected,
        Slice slice,
        Format format,
        boolean deferred,
        Optional<String> idempotencyKey,
        String target,
        Body body) {
    public static final Locale SPANISH = Locale.forLanguageTag("es-CL");

    public Call {
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(slice, "slice");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(idempotencyKey, "idempotencyKey");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(body, "body");
    }

    public String requestId() {
        return caller.requestId();
    }

    /** Path of the request, without its query. */
    public String path() {
        int begin = target.indexOf(' ') + 1;
        int end = target.indexOf('?', begin);
        return target.substring(begin, end < 0 ? target.length() : end);
    }

    /** SHA-256 of method, path, query and body: two calls with the same key must have the same. */
    public String fingerprint() {
        String text = target + '\n' + body.fingerprint();
        return Body.of(text.getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
