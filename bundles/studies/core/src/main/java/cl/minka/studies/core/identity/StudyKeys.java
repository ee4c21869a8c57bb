package cl.minka.studies.core.identity;

import cl.minka.kernel.secret.Seals;
import cl.minka.studies.core.identity.Sql.Bound;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.persistence.EntityManager;

/**
 * The key of each study, itself sealed with that of the installation. AES-256-GCM (NIST SP 800-38D); where a value belongs is
 * authenticated with it, so that none can be put in another's place.
 */
final class StudyKeys {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private static final String NEW_KEY = "INSERT INTO identity_key (study, sealed_key, created_at, notice_at,"
            + " destroyed_at) VALUES (?, ?, ?, 0, 0)";

    private final Seals seals;
    private final SecureRandom random = new SecureRandom();

    StudyKeys(Seals seals) {
        this.seals = seals;
    }

    /** Empty once it was destroyed, which is for ever. */
    Optional<byte[]> find(EntityManager manager, String study) {
        List<String> keys = Sql.on(manager)
                .list("SELECT sealed_key FROM identity_key WHERE study = ?", row -> row.getString(1), study);
        return keys.stream().findFirst().filter(kept -> !kept.isEmpty()).map(kept -> seals.open(purpose(study), kept));
    }

    /** That of the study, made where there is none; empty once it was destroyed. */
    Optional<byte[]> findOrMake(EntityManager manager, String study, long now) {
        Bound sql = Sql.on(manager);
        boolean there = !sql.list("SELECT study FROM identity_key WHERE study = ?", row -> row.getString(1), study)
                .isEmpty();
        if (!there) {
            byte[] key = new byte[KEY_BYTES];
            random.nextBytes(key);
            sql.change(NEW_KEY, study, seals.seal(purpose(study), key), now);
            return Optional.of(key);
        }
        return find(manager, study);
    }

    String close(byte[] key, String place, String value) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] closed =
                    cipher(Cipher.ENCRYPT_MODE, key, place, nonce).doFinal(value.getBytes(StandardCharsets.UTF_8));
            byte[] all = Arrays.copyOf(nonce, nonce.length + closed.length);
            System.arraycopy(closed, 0, all, nonce.length, closed.length);
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String open(byte[] key, String place, String closed) {
        byte[] all = Base64.getDecoder().decode(closed);
        try {
            byte[] value = cipher(Cipher.DECRYPT_MODE, key, place, Arrays.copyOf(all, NONCE_BYTES))
                    .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            return new String(value, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not closed here for " + place, e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, String place, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static String purpose(String study) {
        return "studies-identity/" + study;
    }
}
