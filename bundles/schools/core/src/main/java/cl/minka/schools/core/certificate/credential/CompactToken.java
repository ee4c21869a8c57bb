package cl.minka.schools.core.certificate.credential;

import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.schools.certificate.CredentialKeys.Algorithm;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Documents as JSON Web Tokens (RFC 7515, RFC 7518, RFC 8037): the claims are the document itself, with those that are registered beside it (Open
 * Badges 3.0, 8.2; W3C, Securing Verifiable Credentials using JOSE and COSE).
 */
final class CompactToken {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private CompactToken() {}

    /**
     * Signs a credential.
     *
     * @param key address at which the key is found as a JSON Web Key
     */
    static String sign(Map<String, Object> credential, Algorithm algorithm, byte[] secret, String key, Instant from) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", algorithm.text());
        header.put("kid", key);
        header.put("typ", "JWT");
        Map<String, Object> claims = new LinkedHashMap<>(credential);
        claims.put("iss", id(credential.get("issuer")));
        claims.put("jti", credential.get("id"));
        claims.put("nbf", from.getEpochSecond());
        claims.put("sub", id(credential.get("credentialSubject")));
        String signed = part(header) + "." + part(claims);
        byte[] signature = Signing.sign(algorithm, secret, signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + BASE64.encodeToString(signature);
    }

    private static Object id(Object node) {
        return node instanceof Map<?, ?> map ? map.get("id") : node;
    }

    private static String part(Map<String, Object> values) {
        return BASE64.encodeToString(CanonicalJson.write(values).getBytes(StandardCharsets.UTF_8));
    }
}
