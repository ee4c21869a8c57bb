package cl.minka.kernel.core.journal;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret of the platform, from which each purpose has a key of its own. */
public final class PlatformKey {
    /** Length of the secret in bytes. */
    public static final int LENGTH = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    public PlatformKey(byte[] secret) {
        if (secret.length != LENGTH) {
            throw new IllegalArgumentException("the platform's key must have " + LENGTH + " bytes");
        }
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /** A keyed digest for one purpose; not for use by several threads at once. */
    public Mac mac(String purpose) {
        byte[] derived = start(secret).doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        return start(new SecretKeySpec(derived, ALGORITHM));
    }

    /** The keyed digest of some text, in hexadecimal. */
    public String digest(String purpose, String text) {
        return HexFormat.of().formatHex(mac(purpose).doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Mac start(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
