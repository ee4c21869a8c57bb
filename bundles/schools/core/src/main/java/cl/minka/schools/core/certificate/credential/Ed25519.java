package cl.minka.schools.core.certificate.credential;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;

/** Signatures by Ed25519 (RFC 8032), by the JDK; keys are their 32 bytes. */
final class Ed25519 {
    static final int KEY_BYTES = 32;

    private static final String NAME = "Ed25519";

    /** What stands before the 32 bytes of a public key in its SubjectPublicKeyInfo (RFC 8410, 4). */
    private static final byte[] PUBLIC_PREFIX = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00
    };

    /** What stands before the bytes of a public and of a private key in a Multikey (multicodec ed25519-pub, ed25519-priv). */
    private static final byte[] PUBLIC_CODE = {(byte) 0xed, 0x01};

    private static final byte[] PRIVATE_CODE = {(byte) 0x80, 0x26};

    private Ed25519() {}

    static Signing.Pair generate(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
            generator.initialize(NamedParameterSpec.ED25519, random);
            KeyPair pair = generator.generateKeyPair();
            return new Signing.Pair(
                    ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow(), raw(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] sign(byte[] secret, byte[] message) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(KeyFactory.getInstance(NAME)
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, secret)));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean verifies(byte[] open, byte[] message, byte[] signed) {
        try {
            byte[] encoded = joined(PUBLIC_PREFIX, open);
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded)));
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** A public key as Multikey has it (W3C, Controlled Identifiers 1.0, 2.2.2): it begins with {@code z6Mk}. */
    static String multikey(byte[] open) {
        return Multibase.base58(joined(PUBLIC_CODE, open));
    }

    static byte[] ofMultikey(String text) {
        return without(PUBLIC_CODE, Multibase.read(text));
    }

    static byte[] ofSecretMultikey(String text) {
        return without(PRIVATE_CODE, Multibase.read(text));
    }

    private static byte[] without(byte[] code, byte[] all) {
        if (all.length != code.length + KEY_BYTES || !Arrays.equals(code, Arrays.copyOf(all, code.length))) {
            throw new IllegalArgumentException("another kind of key");
        }
        return Arrays.copyOfRange(all, code.length, all.length);
    }

    private static byte[] raw(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
