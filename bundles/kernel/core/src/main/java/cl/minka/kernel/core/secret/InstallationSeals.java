package cl.minka.kernel.core.secret;

import cl.minka.kernel.core.journal.InstallationKey;
import cl.minka.kernel.core.journal.PlatformKey;
import cl.minka.kernel.secret.Seals;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Seals by AES-256-GCM (NIST SP 800-38D); each purpose has a key of its own, derived from that of the installation. */
@Component(service = Seals.class)
public final class InstallationSeals implements Seals {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final PlatformKey key;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public InstallationSeals(@Reference InstallationKey keys) {
        this(keys.key());
    }

    InstallationSeals(PlatformKey key) {
        this.key = key;
    }

    @Override
    public String seal(String purpose, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce).doFinal(secret);
            byte[] all = Arrays.copyOf(nonce, nonce.length + closed.length);
            System.arraycopy(closed, 0, all, nonce.length, closed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] open(String purpose, String sealed) {
        byte[] all = Base64.getUrlDecoder().decode(sealed);
        if (all.length < NONCE_BYTES) {
            throw new IllegalArgumentException("not sealed here for " + purpose);
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, purpose, Arrays.copyOf(all, NONCE_BYTES))
                    .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not sealed here for " + purpose, e);
        }
    }

    private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
        byte[] own = key.mac("seal/" + purpose).doFinal("AES-256-GCM".getBytes(StandardCharsets.UTF_8));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(own, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
