package cl.minka.kernel;

import java.util.Objects;
import java.util.function.Function;

/**
 * An {@code Idempotency-Key} on its way to the journal, which keeps the answer in the transaction of the change.
 *
 * @param key what the client sent, 1 to 255 printable characters
 * @param fingerprint SHA-256 (hex) of method, path, query and body
 * @param render makes the answer from the result of the use case
 */
public record Receipt(String key, String fingerprint, Function<Object, StoredAnswer> render) {
    public Receipt {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(render, "render");
    }
}
