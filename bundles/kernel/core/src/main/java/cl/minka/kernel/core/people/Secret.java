package cl.minka.kernel.core.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random secrets, and the hashes under which they are kept; they are too long to be guessed, so no salt is needed. */
final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** 32 random bytes. */
    static String token() {
        return random(32);
    }

    /** 15 random bytes: a password that a person can type once. */
    static String password() {
        return random(15);
    }

    static String sha256(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
