package cl.minka.studies.openrosa;

import java.util.Objects;

/**
 * What a client answers to a challenge of HTTP Digest (RFC 7616) with {@code qop=auth}.
 *
 * @param sha256 whether by SHA-256; otherwise MD5
 * @param method of the request
 * @param uri as the client gives it, the same as that of the request
 * @param count the nonce count, hexadecimal as sent
 */
public record DigestAnswer(
        String username,
        String nonce,
        boolean sha256,
        String method,
        String uri,
        String count,
        String clientNonce,
        String response) {
    public DigestAnswer {
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(nonce, "nonce");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(count, "count");
        Objects.requireNonNull(clientNonce, "clientNonce");
        Objects.requireNonNull(response, "response");
    }
}
