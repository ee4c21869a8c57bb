package cl.minka.schools.core.certificate.credential;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Arrays;

/** Signatures by RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017; RFC 7518, 3.3), by the JDK. */
final class Rsa {
    /** The exponent of all keys, 65537, as JSON Web Keys have it. */
    static final String EXPONENT = "AQAB";

    private static final int BITS = 2048;
    private static final String NAME = "RSA";

    private Rsa() {}

    static Signing.Pair generate(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
            generator.initialize(new RSAKeyGenParameterSpec(BITS, RSAKeyGenParameterSpec.F4), random);
            KeyPair pair = generator.generateKeyPair();
            return new Signing.Pair(
                    pair.getPrivate().getEncoded(), unsigned(((RSAPublicKey) pair.getPublic()).getModulus()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] sign(byte[] secret, byte[] message) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(secret)));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the byte of the sign (RFC 7518, 6.3.1.1). */
    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}
