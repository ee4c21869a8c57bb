package cl.minka.schools.certificate;

import cl.minka.kernel.Caller;
import java.net.URI;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Certificates as Open Badges 3.0, which are verifiable credentials (W3C, Data Model 2.0), signed by Ed25519 or RSA.
 *
 * <p>The public form says who issued what and tells nothing of the person but an identifier made for this certificate alone. The
 * holder's form adds the name as a salted hash ({@code IdentityObject}): who is shown a name can compare, nobody can read it off.
 */
@ProviderType
public interface Credentials {
    /**
     * What anybody may have who has the code.
     *
     * @param base address of the platform, below which issuers, keys and status lists are found
     */
    SignedDocument open(String code, Proof proof, URI base);

    /** With the holder's name as a salted hash; for the person whose it is, and who organizes or teaches the edition. */
    SignedDocument held(Caller caller, String edition, String code, Proof proof, URI base);

    /** The list of bits that tells which are revoked (W3C, Bitstring Status List 1.0), signed as well. */
    SignedDocument statusList(int number, Proof proof, URI base);

    /** Who issues, with the public keys (W3C, Controlled Identifiers 1.0). */
    String issuer(String organization, URI base);

    /** How a document is signed. */
    enum Proof {
        /** Within it, by {@code eddsa-jcs-2022}. */
        DATA_INTEGRITY,
        /** Around it, as a JSON Web Token by {@code RS256}, which every verifier of Open Badges reads (8.2.4.1 there). */
        JWT_RS256,
        /** Around it, as a JSON Web Token by {@code EdDSA}, which is a fifth as long. */
        JWT_EDDSA;

        public static Proof token(CredentialKeys.Algorithm algorithm) {
            return algorithm == CredentialKeys.Algorithm.EDDSA ? JWT_EDDSA : JWT_RS256;
        }
    }

    /** A document as it goes out. */
    record SignedDocument(String mediaType, String text) {}
}
