package cl.minka.schools.certificate;

import cl.minka.kernel.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Keys by which credentials are signed. The first is made when it is needed; private keys never leave the platform. */
@ProviderType
public interface CredentialKeys {
    /** Those by which signatures are to be verified, newest first: the one in use and those before, but not the withdrawn. */
    List<Key> published();

    /** @throws CertificateRefused when it is not published */
    Key published(String id);

    /** All, newest first; for administrators. */
    List<Key> all(Caller caller);

    /**
     * Makes a new key; the one before signs no more and its private half is destroyed. For administrators.
     *
     * @param withdrawn whether the one before is not to be trusted: then it is published no more, and what it signed must be fetched
     *     again
     */
    Key rotate(Caller caller, boolean withdrawn);

    /**
     * A key.
     *
     * @param publicKey 32 bytes as base64url without padding, as JSON Web Keys have it ({@code x} of RFC 8037)
     * @param retiredAt when the next one came
     */
    record Key(String id, String publicKey, Instant createdAt, Optional<Instant> retiredAt, boolean withdrawn) {
        public Key {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(publicKey, "publicKey");
            Objects.requireNonNull(createdAt, "createdAt");
            Objects.requireNonNull(retiredAt, "retiredAt");
        }
    }
}
