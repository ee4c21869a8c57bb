package cl.minka.kernel.core.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id with 19 MiB, two passes and one lane (OWASP Password Storage Cheat Sheet), written as a PHC string:
 * {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
 */
final class PasswordHash {
    private static final int MEMORY = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int LENGTH = 32;
    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([\\w+/-]+)\\$([\\w+/-]+)");

    private final SecureRandom random = new SecureRandom();
    private final String nobody = hash("");

    String hash(String password) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        byte[] hash = compute(password, salt, MEMORY, PASSES, LANES, LENGTH);
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY + ",t=" + PASSES + ",p=" + LANES + "$" + text.encodeToString(salt) + "$"
                + text.encodeToString(hash);
    }

    /** Takes as long when there is no hash to compare with. */
    boolean verify(Optional<String> encoded, String password) {
        Matcher parts = PHC.matcher(encoded.orElse(nobody));
        if (!parts.matches()) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        byte[] wanted = Base64.getDecoder().decode(parts.group(5));
        byte[] found = compute(
                password,
                salt,
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                wanted.length);
        return MessageDigest.isEqual(wanted, found) && encoded.isPresent();
    }

    private static byte[] compute(String password, byte[] salt, int memory, int passes, int lanes, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
