package cl.minka.schools.core.certificate.credential;

import cl.minka.kernel.jpa.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Proofs within documents by {@code eddsa-jcs-2022} (W3C, Data Integrity EdDSA Cryptosuites 1.0, 3.3): document and options of the proof
 * are each put into the canonical form of RFC 8785 and hashed by SHA-256; what is signed is both hashes, that of the options first.
 */
final class DataIntegrity {
    private static final String CONTEXT = "@context";
    private static final String PROOF = "proof";
    private static final String VALUE = "proofValue";

    private DataIntegrity() {}

    /** The document with its proof, made at that second by that key. */
    static Map<String, Object> sign(
            Map<String, Object> document, byte[] secret, String verificationMethod, Instant created) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("type", "DataIntegrityProof");
        options.put("cryptosuite", "eddsa-jcs-2022");
        options.put("created", created.truncatedTo(ChronoUnit.SECONDS).toString());
        options.put("verificationMethod", verificationMethod);
        options.put("proofPurpose", "assertionMethod");
        options.put(CONTEXT, document.get(CONTEXT));
        Map<String, Object> proof = new LinkedHashMap<>(options);
        proof.put(VALUE, Multibase.base58(Ed25519.sign(secret, hash(document, options))));
        Map<String, Object> signed = new LinkedHashMap<>(document);
        signed.put(PROOF, proof);
        return signed;
    }

    /** Whether the proof within the document is by that key. */
    static boolean verifies(Map<String, Object> signed, byte[] open) {
        if (!(signed.get(PROOF) instanceof Map<?, ?> proof) || !(proof.get(VALUE) instanceof String value)) {
            return false;
        }
        Map<Object, Object> options = new LinkedHashMap<>(proof);
        options.remove(VALUE);
        Map<String, Object> document = new LinkedHashMap<>(signed);
        document.remove(PROOF);
        return Ed25519.verifies(open, hash(document, options), Multibase.read(value));
    }

    static byte[] hash(Map<?, ?> document, Map<?, ?> options) {
        byte[] first = sha256(options);
        byte[] second = sha256(document);
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static byte[] sha256(Map<?, ?> document) {
        return CanonicalJson.digest().digest(CanonicalJson.write(document).getBytes(StandardCharsets.UTF_8));
    }
}
