package cl.minka.kernel.secret;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Encrypts secrets under the key of this installation, which is in a file beside the platform and the same on every node: who has the
 * database alone can not read them, and a secret that was changed or put in another's place is not opened.
 */
@ProviderType
public interface Seals {
    /**
     * Encrypts a secret.
     *
     * @param purpose what the secret is and whose: it opens for the same purpose only
     * @return text of printable characters, a third longer than the secret and 38 characters
     */
    String seal(String purpose, byte[] secret);

    /** @throws IllegalArgumentException when it was not sealed here for that purpose */
    byte[] open(String purpose, String sealed);
}
