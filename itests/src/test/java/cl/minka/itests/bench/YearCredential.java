package cl.minka.itests.bench;

import cl.minka.itests.scenario.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** The credential of a certificate, verified by a library that knows nothing of the platform; also after its key was changed. */
final class YearCredential {
    private final YearStage stage;
    private final YearCertificates certificates;
    private String kept;

    YearCredential(YearStage stage, YearCertificates certificates) {
        this.stage = stage;
        this.certificates = certificates;
    }

    void verified() {
        verify(token("?alg=EdDSA"));
        kept = token();
        Map<String, Object> claims = verify(kept);
        String text = claims.toString();
        Phases.require(
                text.contains("OpenBadgeCredential") && !text.contains(certificates.name()), "credential: %s", text);
        Phases.require(!isRevoked(claims), "the list tells that it was revoked");
        stage.cast().admin().post("/credentials/keys", Map.of()).is(201);
        verify(kept);
        String before = header(kept);
        String after = header(token());
        verify(token());
        Phases.require(!before.equals(after), "the new key does not sign: %s", after);
        refused();
    }

    private void refused() {
        int payload = kept.indexOf('.') + 9;
        char other = kept.charAt(payload) == 'A' ? 'B' : 'A';
        boolean holds;
        try {
            holds = holds(kept.substring(0, payload) + other + kept.substring(payload + 1));
        } catch (AssertionError e) {
            holds = false;
        }
        Phases.require(!holds, "a credential that was changed holds");
    }

    /** What was handed out stays signed; the list tells that it is worth nothing. */
    void revoked() {
        Phases.require(isRevoked(verify(kept)), "the list does not tell that it was revoked");
    }

    private String token() {
        return token("");
    }

    private String token(String query) {
        return stage.cast()
                .anonymous()
                .get("/certificates/" + certificates.code() + "/credential.jwt" + query)
                .is(200)
                .text();
    }

    private Map<String, Object> verify(String token) {
        Phases.require(holds(token), "the signature of the credential does not hold");
        try {
            return JWSObject.parse(token).getPayload().toJSONObject();
        } catch (ParseException e) {
            throw new AssertionError("no credential: " + token, e);
        }
    }

    private boolean holds(String token) {
        String keys = stage.cast().anonymous().get("/credentials/keys").is(200).text();
        String kid = header(token);
        try {
            JWK key = JWKSet.parse(keys).getKeys().stream()
                    .filter(one -> kid.endsWith(one.getKeyID()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no key " + kid + " in " + keys));
            return JWSObject.parse(token)
                    .verify(
                            key instanceof RSAKey rsa
                                    ? new RSASSAVerifier(rsa)
                                    : new Ed25519Verifier(key.toOctetKeyPair()));
        } catch (ParseException | JOSEException e) {
            throw new AssertionError("a credential that a library can not read: " + e, e);
        }
    }

    private static String header(String token) {
        try {
            return JWSObject.parse(token).getHeader().getKeyID();
        } catch (ParseException e) {
            throw new AssertionError("no token: " + token, e);
        }
    }

    /** W3C, Bitstring Status List 1.0, 3.2: the bit at the index, the first being the left-most. */
    private boolean isRevoked(Map<String, Object> claims) {
        JsonNode status = new com.fasterxml.jackson.databind.ObjectMapper()
                .valueToTree(claims)
                .path("credentialStatus");
        status = status.isArray() ? status.get(0) : status;
        int index = status.path("statusListIndex").asInt(-1);
        Phases.require(index >= 0, "no status: %s", status);
        String path = URI.create(status.path("statusListCredential").asText()).getPath();
        Reply list = stage.cast().anonymous().get("/" + path).is(200);
        String encoded = list.string("/credentialSubject/encodedList");
        try (GZIPInputStream bits = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded.substring(1))))) {
            byte[] all = bits.readAllBytes();
            return (all[index / Byte.SIZE] & 0x80 >> index % Byte.SIZE) != 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
