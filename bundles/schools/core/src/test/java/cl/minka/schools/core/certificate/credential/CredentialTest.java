package cl.minka.schools.core.certificate.credential;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.Refused;
import cl.minka.schools.certificate.Certificate;
import cl.minka.schools.certificate.CredentialKeys;
import cl.minka.schools.certificate.Credentials.Proof;
import cl.minka.schools.certificate.Credentials.SignedDocument;
import cl.minka.schools.core.Databases;
import cl.minka.schools.core.certificate.Academy;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Verifies by Nimbus and Bouncy Castle, which share no code with what signs here (the JDK). */
@RunWith(Parameterized.class)
public class CredentialTest {
    private static final URI BASE = URI.create("https://minka.example/");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Databases database;
    private Academy academy;
    private KeyRing keys;
    private CredentialManager credentials;
    private Certificate certificate;
    private Caller admin;

    public CredentialTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void open() {
        academy = new Academy(database, "Ana Araya", "Beto Bravo");
        academy.fulfil("Ana Araya", "Beto Bravo");
        certificate = academy.issueAll().get(0);
        keys = academy.keys();
        credentials = new CredentialManager(academy.world.transactions, keys, academy.contents);
        admin = academy.world.accounts.caller("admin", Grant.of(Role.ADMIN));
    }

    /** Open Badges 3.0, 8.2.4.1: {@code RS256} is what every verifier must read. */
    @Test
    public void nimbusVerifiesTheTokenByRsa() throws Exception {
        SignedDocument signed = credentials.open(certificate.code(), Proof.JWT_RS256, BASE);
        SignedJWT token = SignedJWT.parse(signed.text());
        assertEquals("RS256", token.getHeader().getAlgorithm().getName());
        CredentialKeys.Key key = key(token);
        RSAKey open = new RSAKey.Builder(new Base64URL(key.publicKey()), new Base64URL(Rsa.EXPONENT)).build();
        assertEquals(2048, open.size());
        assertTrue(token.verify(new RSASSAVerifier(open)));
        String other =
                credentials.open(certificate.code(), Proof.JWT_EDDSA, BASE).text();
        assertEquals(other.split("\\.")[1], signed.text().split("\\.")[1]);
        academy.world.clock.advance(Duration.ofDays(1));
        keys.rotate(admin, false);
        SignedJWT later = SignedJWT.parse(
                credentials.open(certificate.code(), Proof.JWT_RS256, BASE).text());
        assertNotEquals(key.id(), key(later).id());
        assertFalse(later.verify(new RSASSAVerifier(open)));
        JsonNode method = method(MAPPER.readTree(credentials.issuer("amuch", BASE)), key.id());
        assertEquals("JsonWebKey", method.get("type").asText());
        assertTrue(token.verify(
                new RSASSAVerifier(RSAKey.parse(method.get("publicKeyJwk").toString()))));
    }

    private CredentialKeys.Key key(SignedJWT token) {
        String kid = token.getHeader().getKeyID();
        return keys.published(kid.substring(kid.lastIndexOf('/') + 1));
    }

    private static JsonNode method(JsonNode issuer, String key) {
        for (JsonNode one : issuer.get("verificationMethod")) {
            if (one.get("id").asText().endsWith("#" + key)) {
                return one;
            }
        }
        throw new AssertionError(key + " is not in " + issuer);
    }

    @Test
    public void nimbusVerifiesTheTokenByEdwards() throws Exception {
        SignedDocument signed = credentials.open(certificate.code(), Proof.JWT_EDDSA, BASE);
        assertEquals("application/vc+jwt", signed.mediaType());
        SignedJWT token = SignedJWT.parse(signed.text());
        OctetKeyPair open =
                new OctetKeyPair.Builder(Curve.Ed25519, new Base64URL(key(token).publicKey())).build();
        assertTrue(token.verify(new Ed25519Verifier(open)));
        Map<String, Object> claims = token.getJWTClaimsSet().getClaims();
        assertEquals("https://minka.example/api/v1/credentials/issuers/amuch", claims.get("iss"));
        assertEquals(claims.get("jti"), claims.get("id"));
        assertEquals(
                ((Map<?, ?>) claims.get("credentialSubject")).get("id"),
                token.getJWTClaimsSet().getSubject());
        String changed = signed.text().substring(0, 200)
                + (signed.text().charAt(200) == 'A' ? 'B' : 'A')
                + signed.text().substring(201);
        assertFalse(SignedJWT.parse(changed).verify(new Ed25519Verifier(open)));
    }

    @Test
    public void bouncyCastleVerifiesTheProofByTheIssuersDocument() throws Exception {
        JsonNode badge = MAPPER.readTree(
                credentials.open(certificate.code(), Proof.DATA_INTEGRITY, BASE).text());
        JsonNode issuer = MAPPER.readTree(credentials.issuer("amuch", BASE));
        assertEquals(issuer.get("id"), badge.at("/issuer/id"));
        assertTrue(verifies(badge, issuer));
        assertEquals("eddsa-jcs-2022", badge.at("/proof/cryptosuite").asText());
        JsonNode changed = badge.deepCopy();
        ((com.fasterxml.jackson.databind.node.ObjectNode) changed).put("name", "Otro curso");
        assertFalse(verifies(changed, issuer));
    }

    /** W3C, Data Integrity EdDSA Cryptosuites 1.0, 3.3.2; only the canonical form is ours. */
    private static boolean verifies(JsonNode signed, JsonNode issuer) throws Exception {
        JsonNode proof = signed.get("proof");
        JsonNode method = null;
        for (JsonNode one : issuer.get("verificationMethod")) {
            method = one.get("id").equals(proof.get("verificationMethod")) ? one : method;
        }
        var options = (com.fasterxml.jackson.databind.node.ObjectNode) proof.deepCopy();
        options.remove("proofValue");
        var document = (com.fasterxml.jackson.databind.node.ObjectNode) signed.deepCopy();
        document.remove("proof");
        byte[] key = Multibase.read(method.get("publicKeyMultibase").asText());
        Ed25519Signer verifier = new Ed25519Signer();
        verifier.init(false, new Ed25519PublicKeyParameters(key, 2));
        for (JsonNode part : List.of(options, document)) {
            byte[] hash =
                    CanonicalJson.digest().digest(CanonicalJson.write(part).getBytes(StandardCharsets.UTF_8));
            verifier.update(hash, 0, hash.length);
        }
        return verifier.verifySignature(Multibase.read(proof.get("proofValue").asText()));
    }

    @Test
    public void nothingOfThePersonIsInWhatIsOpen() {
        String text =
                // A signature is random: it may spell anything.
                credentials
                        .open(certificate.code(), Proof.DATA_INTEGRITY, BASE)
                        .text()
                        .replaceAll("\"proofValue\"\\s*:\\s*\"[^\"]*\"", "");
        for (String secret : List.of("Ana", "Araya", certificate.person(), certificate.enrolment(), "identifier")) {
            assertFalse(secret, text.contains(secret));
        }
    }

    @Test
    public void theHolderCanProveTheNameAndNobodyCanReadItOff() throws Exception {
        Caller ana = academy.citizen("Ana Araya");
        String text = credentials
                .held(ana, academy.id(), certificate.code(), Proof.DATA_INTEGRITY, BASE)
                .text();
        assertFalse(text, text.contains("Araya"));
        JsonNode badge = MAPPER.readTree(text);
        assertTrue(verifies(badge, MAPPER.readTree(credentials.issuer("amuch", BASE))));
        JsonNode identity = badge.at("/credentialSubject/identifier/0");
        String salted = "Ana Araya" + identity.get("salt").asText();
        assertEquals(
                "sha256$" + CanonicalJson.sha256(salted.getBytes(StandardCharsets.UTF_8)),
                identity.get("identityHash").asText());
        assertEquals(
                "NOT_FOUND schools.certificate-not-found",
                Refused.key(() -> credentials.held(
                        academy.hood.citizen, academy.id(), certificate.code(), Proof.JWT_RS256, BASE)));
    }

    @Test
    public void theSameIsSignedTheSameOnEveryNode() {
        CredentialManager other = new CredentialManager(academy.world.transactions, academy.keys(), academy.contents);
        for (Proof proof : Proof.values()) {
            assertEquals(
                    credentials.open(certificate.code(), proof, BASE), other.open(certificate.code(), proof, BASE));
            assertEquals(credentials.statusList(1, proof, BASE), other.statusList(1, proof, BASE));
        }
        assertEquals("one of each algorithm", 2, keys.all(admin).size());
    }

    @Test
    public void theStatusListTellsWhichAreRevoked() throws Exception {
        JsonNode status = MAPPER.readTree(credentials
                        .open(certificate.code(), Proof.DATA_INTEGRITY, BASE)
                        .text())
                .get("credentialStatus");
        int index = status.get("statusListIndex").asInt();
        assertEquals(List.of(), set(list(status)));
        academy.certificates.revoke(academy.teacher, academy.id(), certificate.code(), "Error");
        JsonNode list = list(status);
        assertEquals(List.of(index), set(list));
        assertTrue(verifies(list, MAPPER.readTree(credentials.issuer("amuch", BASE))));
        assertEquals(
                "NOT_FOUND schools.status-list-not-found",
                Refused.key(() -> credentials.statusList(2, Proof.JWT_RS256, BASE)));
    }

    private JsonNode list(JsonNode status) throws Exception {
        String address = status.get("statusListCredential").asText();
        int number = Integer.parseInt(address.substring(address.lastIndexOf('/') + 1));
        return MAPPER.readTree(
                credentials.statusList(number, Proof.DATA_INTEGRITY, BASE).text());
    }

    /** Places whose bit is 1, the first at the left (W3C, Bitstring Status List 1.0, 3.3). */
    private static List<Integer> set(JsonNode list) throws Exception {
        String encoded = list.at("/credentialSubject/encodedList").asText();
        assertEquals('u', encoded.charAt(0));
        byte[] bits = new GZIPInputStream(
                        new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded.substring(1))))
                .readAllBytes();
        assertEquals(16 * 1024, bits.length);
        List<Integer> set = new ArrayList<>();
        for (int place = 0; place < bits.length * 8; place++) {
            if ((bits[place / 8] >> 7 - place % 8 & 1) == 1) {
                set.add(place);
            }
        }
        return set;
    }

    @Test
    public void afterARotationTheOldSignaturesVerifyAndTheOldKeyIsDestroyed() throws Exception {
        JsonNode old = MAPPER.readTree(
                credentials.open(certificate.code(), Proof.DATA_INTEGRITY, BASE).text());
        academy.world.clock.advance(Duration.ofDays(1));
        CredentialKeys.Key key = keys.rotate(admin, false).get(0);
        assertEquals(CredentialKeys.Algorithm.EDDSA, key.algorithm());
        JsonNode issuer = MAPPER.readTree(credentials.issuer("amuch", BASE));
        JsonNode fresh = MAPPER.readTree(
                credentials.open(certificate.code(), Proof.DATA_INTEGRITY, BASE).text());
        assertTrue(verifies(old, issuer));
        assertTrue(verifies(fresh, issuer));
        assertTrue(fresh.at("/proof/verificationMethod").asText().endsWith("#" + key.id()));
        assertNotEquals(old.at("/proof/proofValue"), fresh.at("/proof/proofValue"));
        assertEquals(
                2,
                keys.published().stream()
                        .filter(one -> one.algorithm() == CredentialKeys.Algorithm.EDDSA)
                        .count());
        List<?> sealed = academy.world.transactions.read(manager -> manager.createNativeQuery(
                        "SELECT private_key FROM credential_key WHERE algorithm = 'EdDSA' ORDER BY created_at")
                .getResultList());
        assertEquals("", sealed.get(0));
        assertTrue(sealed.get(1).toString().startsWith("schools/credential-key/" + key.id()));
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> keys.rotate(academy.world.organizer, false)));
    }

    private static String method(JsonNode signed) {
        String method = signed.at("/proof/verificationMethod").asText();
        return method.substring(method.lastIndexOf('#') + 1);
    }

    @Test
    public void aWithdrawnKeyIsNotPublished() throws Exception {
        JsonNode old = MAPPER.readTree(
                credentials.open(certificate.code(), Proof.DATA_INTEGRITY, BASE).text());
        String before = method(old);
        keys.rotate(admin, true);
        assertEquals("NOT_FOUND schools.credential-key-not-found", Refused.key(() -> keys.published(before)));
        JsonNode issuer = MAPPER.readTree(credentials.issuer("amuch", BASE));
        assertFalse(issuer.toString().contains(before));
        assertThrows(NullPointerException.class, () -> verifies(old, issuer));
    }

    @Test
    public void aBadgeHasWhatOpenBadgesAsksFor() throws Exception {
        JsonNode badge = MAPPER.readTree(
                credentials.open(certificate.code(), Proof.DATA_INTEGRITY, BASE).text());
        assertEquals(
                "https://www.w3.org/ns/credentials/v2", badge.at("/@context/0").asText());
        assertEquals(
                "[\"VerifiableCredential\",\"OpenBadgeCredential\"]",
                badge.get("type").toString());
        assertTrue(badge.at("/credentialSubject/id").asText().startsWith("urn:uuid:"));
        assertEquals(
                "Liderazgo", badge.at("/credentialSubject/achievement/name").asText());
        assertTrue(badge.at("/credentialSubject/achievement/criteria/narrative")
                .asText()
                .contains("asistir al 75 % de las sesiones"));
        assertEquals(
                "BitstringStatusListEntry", badge.at("/credentialStatus/type").asText());
        assertEquals(Json.tree(badge), badge);
    }
}
