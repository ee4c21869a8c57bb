package cl.minka.schools.core.certificate.credential;

import cl.minka.schools.certificate.CredentialKeys.Algorithm;
import java.security.SecureRandom;

/** Keys and signatures of each algorithm, as bytes. */
final class Signing {
    private Signing() {}

    /**
     * A pair of keys.
     *
     * @param secret of Ed25519 its 32 bytes, of RSA its PKCS #8
     * @param open of Ed25519 its 32 bytes, of RSA the modulus
     */
    record Pair(byte[] secret, byte[] open) {}

    static Pair generate(Algorithm algorithm, SecureRandom random) {
        return switch (algorithm) {
            case EDDSA -> Ed25519.generate(random);
            case RS256 -> Rsa.generate(random);
        };
    }

    /** The same message under the same key gives the same signature, by either. */
    static byte[] sign(Algorithm algorithm, byte[] secret, byte[] message) {
        return switch (algorithm) {
            case EDDSA -> Ed25519.sign(secret, message);
            case RS256 -> Rsa.sign(secret, message);
        };
    }
}
