package cl.minka.schools.certificate;

import cl.minka.kernel.Caller;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keys by which credentials are signed, one of each algorithm in use. The first are made when they are needed; private keys never leave
 * the platform.
 */
@ProviderType
public interface CredentialKeys {
    /** Those by which signatures are to be verified, newest first: those in use and those before, but not the withdrawn. */
    List<Key> published();

    /** @throws CertificateRefused when it is not published */
    Key published(String id);

    /** All, newest first; for administrators. */
    List<Key> all(Caller caller);

    /**
     * Makes a new key of each algorithm; those before sign no more and their private halves are destroyed. For administrators.
     *
     * @param withdrawn whether those before are not to be trusted: then they are published no more, and what they signed must be fetched
     *     again
     * @return the new ones
     */
    List<Key> rotate(Caller caller, boolean withdrawn);

    /** How a key signs, by its name in RFC 7518 and RFC 8037. */
    enum Algorithm {
        /** Ed25519. */
        EDDSA("EdDSA"),
        /** RSASSA-PKCS1-v1_5 with SHA-256, 2048 bits, exponent 65537. */
        RS256("RS256");

        private final String text;

        Algorithm(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }

        /** Empty for another name. */
        public static Optional<Algorithm> of(String text) {
            return Arrays.stream(values()).filter(one -> one.text.equals(text)).findFirst();
        }
    }

    /**
     * A key.
     *
     * @param publicKey as base64url without padding, as JSON Web Keys have it: the 32 bytes of an Ed25519 key ({@code x} of RFC 8037), the
     *     modulus of an RSA key ({@code n} of RFC 7518)
     * @param retiredAt when the next one came
     */
    record Key(
            String id,
            Algorithm algorithm,
            String publicKey,
            Instant createdAt,
            Optional<Instant> retiredAt,
            boolean withdrawn) {
        public Key {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(algorithm, "algorithm");
            Objects.requireNonNull(publicKey, "publicKey");
            Objects.requireNonNull(createdAt, "createdAt");
            Objects.requireNonNull(retiredAt, "retiredAt");
        }
    }
}
