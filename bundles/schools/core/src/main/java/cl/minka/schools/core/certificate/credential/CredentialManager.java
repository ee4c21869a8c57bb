package cl.minka.schools.core.certificate.credential;

import cl.minka.kernel.Caller;
import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.schools.certificate.CertificateRefused;
import cl.minka.schools.certificate.CredentialKeys;
import cl.minka.schools.certificate.CredentialKeys.Algorithm;
import cl.minka.schools.certificate.Credentials;
import cl.minka.schools.core.certificate.CertificateEntity;
import cl.minka.schools.core.certificate.CertificateManager;
import cl.minka.schools.core.certificate.ContentOffice;
import cl.minka.schools.core.certificate.StatusLists;
import cl.minka.schools.core.persistence.SchoolTransactions;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Signs what is on record, by the key in use: the same certificate under the same key gives the same bytes, so nothing that was signed is
 * kept.
 */
@Component(service = Credentials.class)
public final class CredentialManager implements Credentials {
    private static final String PLAIN = "application/vc";
    private static final String TOKEN = "application/vc+jwt";

    /** Status lists are signed by the association, whose platform it is. */
    private static final String ASSOCIATION = "amuch";

    private final SchoolTransactions transactions;
    private final KeyRing keys;
    private final ContentOffice contents;

    @Activate
    public CredentialManager(
            @Reference SchoolTransactions transactions, @Reference KeyRing keys, @Reference ContentOffice contents) {
        this.transactions = transactions;
        this.keys = keys;
        this.contents = contents;
    }

    @Override
    public SignedDocument open(String code, Proof proof, URI base) {
        CertificateEntity one = transactions.read(manager -> CertificateManager.known(manager, code));
        return badge(one, false, proof, base);
    }

    @Override
    public SignedDocument held(Caller caller, String edition, String code, Proof proof, URI base) {
        CertificateEntity one = transactions.read(manager -> CertificateManager.known(manager, caller, edition, code));
        if (one.name().isEmpty()) {
            throw CertificateRefused.nameErased();
        }
        return badge(one, true, proof, base);
    }

    private SignedDocument badge(CertificateEntity one, boolean withName, Proof proof, URI base) {
        Addresses addresses = new Addresses(base);
        return sign(
                new Badge(one, addresses).document(withName),
                one.content().organization(),
                one.issuedAt(),
                proof,
                addresses);
    }

    /** Made at the time of what it tells, or of its key where that came later. */
    private SignedDocument sign(
            Map<String, Object> document, String organization, Instant told, Proof proof, Addresses addresses) {
        Algorithm algorithm = proof == Proof.JWT_RS256 ? Algorithm.RS256 : Algorithm.EDDSA;
        KeyRing.Signer signer = keys.signer(algorithm);
        if (proof != Proof.DATA_INTEGRITY) {
            return new SignedDocument(
                    TOKEN, CompactToken.sign(document, algorithm, signer.secret(), addresses.key(signer.id()), told));
        }
        Instant made = signer.since().isAfter(told) ? signer.since() : told;
        String method = addresses.verificationMethod(organization, signer.id());
        return new SignedDocument(
                PLAIN, CanonicalJson.write(DataIntegrity.sign(document, signer.secret(), method, made)));
    }

    @Override
    public SignedDocument statusList(int number, Proof proof, URI base) {
        StatusLists.Revoked revoked = transactions.read(manager -> StatusLists.of(manager, number));
        Addresses addresses = new Addresses(base);
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("id", addresses.statusList(number) + "#list");
        subject.put("type", "BitstringStatusList");
        subject.put("statusPurpose", "revocation");
        subject.put("encodedList", StatusBits.encoded(StatusLists.PLACES, revoked.places()));
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("@context", List.of(Badge.CREDENTIALS));
        list.put("id", addresses.statusList(number));
        list.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        list.put("issuer", addresses.issuer(ASSOCIATION));
        list.put("validFrom", revoked.since().toString());
        list.put("credentialSubject", subject);
        return sign(list, ASSOCIATION, revoked.since(), proof, addresses);
    }

    @Override
    public String issuer(String organization, URI base) {
        if (!contents.isThere(organization)) {
            throw CertificateRefused.noIssuer();
        }
        Addresses addresses = new Addresses(base);
        String id = addresses.issuer(organization);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", List.of("https://www.w3.org/ns/cid/v1", Badge.BADGES));
        document.put("id", id);
        document.put("type", List.of("Profile"));
        document.put("name", contents.issuer(organization));
        List<CredentialKeys.Key> published = keys.published();
        document.put(
                "verificationMethod",
                published.stream()
                        .map(key -> method(key, id, addresses.verificationMethod(organization, key.id())))
                        .toList());
        document.put(
                "assertionMethod",
                published.stream()
                        .map(key -> addresses.verificationMethod(organization, key.id()))
                        .toList());
        return CanonicalJson.write(document);
    }

    private static Map<String, Object> method(CredentialKeys.Key key, String issuer, String id) {
        Map<String, Object> method = new LinkedHashMap<>();
        method.put("id", id);
        method.put("controller", issuer);
        if (key.algorithm() == Algorithm.EDDSA) {
            method.put("type", "Multikey");
            method.put(
                    "publicKeyMultibase",
                    Ed25519.multikey(Base64.getUrlDecoder().decode(key.publicKey())));
        } else {
            method.put("type", "JsonWebKey");
            method.put("publicKeyJwk", Map.of("kty", "RSA", "n", key.publicKey(), "e", Rsa.EXPONENT));
        }
        return method;
    }
}
