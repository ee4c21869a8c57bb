package cl.minka.schools.core.certificate.credential;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.kernel.jpa.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.junit.Test;

/** The test vectors of W3C, Data Integrity EdDSA Cryptosuites 1.0, B.2 ({@code eddsa-jcs-2022}). */
public class DataIntegrityTest {
    private static final HexFormat HEX = HexFormat.of();

    private final Map<String, Object> unsigned = read("unsigned.json");
    private final Map<String, Object> options = read("eddsa-jcs-2022/proofConfigJCS.json");
    private final Map<String, Object> signed = read("eddsa-jcs-2022/signedJCS.json");
    private final Map<String, Object> pair = read("keyPair.json");
    private final byte[] open = Ed25519.ofMultikey((String) pair.get("publicKeyMultibase"));
    private final byte[] secret = Ed25519.ofSecretMultikey((String) pair.get("privateKeyMultibase"));

    @Test
    public void canonicalFormsAndHashesAreThosePublished() {
        assertEquals(text("eddsa-jcs-2022/canonDocJCS.txt"), CanonicalJson.write(unsigned));
        assertEquals(text("eddsa-jcs-2022/proofCanonJCS.txt"), CanonicalJson.write(options));
        assertEquals(text("eddsa-jcs-2022/docHashJCS.txt"), HEX.formatHex(DataIntegrity.sha256(unsigned)));
        assertEquals(text("eddsa-jcs-2022/proofHashJCS.txt"), HEX.formatHex(DataIntegrity.sha256(options)));
        assertEquals(text("eddsa-jcs-2022/combinedHashJCS.txt"), HEX.formatHex(DataIntegrity.hash(unsigned, options)));
    }

    @Test
    public void theSignatureIsThatPublished() {
        byte[] signature = Ed25519.sign(secret, DataIntegrity.hash(unsigned, options));
        assertEquals(text("eddsa-jcs-2022/sigHexJCS.txt"), HEX.formatHex(signature));
        assertEquals(text("eddsa-jcs-2022/sigBTC58JCS.txt"), Multibase.base58(signature));
        assertArrayEquals(signature, Multibase.read(text("eddsa-jcs-2022/sigBTC58JCS.txt")));
    }

    @Test
    public void theSignedDocumentIsThatPublished() {
        Map<String, Object> made = DataIntegrity.sign(
                unsigned,
                secret,
                (String) options.get("verificationMethod"),
                Instant.parse((String) options.get("created")).plusMillis(999));
        assertEquals(Json.tree(signed), Json.tree(made));
        assertEquals(CanonicalJson.write(signed), CanonicalJson.write(made));
    }

    @Test
    public void onlyTheUnchangedDocumentVerifies() {
        assertTrue(DataIntegrity.verifies(signed, open));
        Map<String, Object> changed = new LinkedHashMap<>(signed);
        changed.put("name", "Another Credential");
        assertFalse(DataIntegrity.verifies(changed, open));
        assertFalse(DataIntegrity.verifies(unsigned, open));
        assertFalse(DataIntegrity.verifies(
                signed, Ed25519.generate(new java.security.SecureRandom()).open()));
    }

    /** Bouncy Castle shares no code with what signs here. */
    @Test
    public void anotherLibraryVerifiesIt() {
        Map<String, Object> made = DataIntegrity.sign(
                unsigned, secret, "https://minka.example/k#1", Instant.parse("2027-03-01T12:00:00Z"));
        Map<?, ?> proof = (Map<?, ?>) made.get("proof");
        Map<Object, Object> without = new LinkedHashMap<>(proof);
        without.remove("proofValue");
        byte[] message = DataIntegrity.hash(unsigned, without);
        Ed25519Signer verifier = new Ed25519Signer();
        verifier.init(false, new Ed25519PublicKeyParameters(open));
        verifier.update(message, 0, message.length);
        assertTrue(verifier.verifySignature(Multibase.read((String) proof.get("proofValue"))));
    }

    /** The example of Open Badges 3.0 (1EdTech), IdentityHash. */
    @Test
    public void anIdentityIsHashedAsOpenBadgesHasIt() {
        assertEquals(
                "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399",
                Badge.hash("a@example.com", "Kosher"));
    }

    @Test
    public void keysAreWrittenAsTheyAreRead() {
        assertEquals(pair.get("publicKeyMultibase"), Ed25519.multikey(open));
        assertArrayEquals(new byte[] {0, 0, 1, 2}, Multibase.read(Multibase.base58(new byte[] {0, 0, 1, 2})));
        assertArrayEquals(new byte[] {0}, Multibase.read(Multibase.base58(new byte[1])));
        assertEquals("z", Multibase.base58(new byte[0]));
        assertEquals("uAAEC", Multibase.base64(new byte[] {0, 1, 2}));
    }

    private static Map<String, Object> read(String name) {
        return Json.read(text(name), new TypeReference<Map<String, Object>>() {});
    }

    private static String text(String name) {
        try (InputStream in = DataIntegrityTest.class.getResourceAsStream("/credentials/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
