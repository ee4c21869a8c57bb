package cl.minka.practices.core.event;

import cl.minka.kernel.jpa.RandomIds;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tokens by which people without an account return to their registration. */
final class Tokens {
    private Tokens() {}

    /** 160 bits. */
    static String fresh() {
        return RandomIds.opaque() + RandomIds.opaque();
    }

    static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
