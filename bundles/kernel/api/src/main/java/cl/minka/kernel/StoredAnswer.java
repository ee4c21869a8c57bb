package cl.minka.kernel;

import java.util.Map;
import java.util.Objects;

/**
 * An answer as it was given, to be given again.
 *
 * @param status HTTP status
 * @param headers such as {@code Location}, {@code ETag}, {@code Content-Type}
 * @param body the bytes of the body; not copied, do not change
 */
public record StoredAnswer(int status, Map<String, String> headers, byte[] body) {
    public StoredAnswer {
        headers = Map.copyOf(headers);
        Objects.requireNonNull(body, "body");
    }
}
