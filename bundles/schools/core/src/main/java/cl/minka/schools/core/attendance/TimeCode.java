package cl.minka.schools.core.attendance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of eight digits that change every 30 seconds (RFC 6238 with HMAC-SHA-256). */
final class TimeCode {
    static final int STEP_SECONDS = 30;

    private static final String MAC = "HmacSHA256";
    private static final int DIGITS = 100_000_000;

    private final byte[] secret;

    TimeCode(byte[] secret) {
        this.secret = Arrays.copyOf(secret, secret.length);
    }

    String at(Instant instant) {
        return of(step(instant));
    }

    /** When the code of that instant is shown no longer. */
    static Instant until(Instant instant) {
        return Instant.ofEpochSecond((step(instant) + 1) * STEP_SECONDS);
    }

    /** Whether it is the code of that instant, or the one before: what was just typed may arrive a little late (RFC 6238, 5.2). */
    boolean accepts(String code, Instant instant) {
        long step = step(instant);
        return equal(code, of(step)) | equal(code, of(step - 1));
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static long step(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), STEP_SECONDS);
    }

    /** Truncated as RFC 4226, 5.3 has it. */
    private String of(long step) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0x0f;
            int bits = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            return String.format(Locale.ROOT, "%08d", bits % DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
