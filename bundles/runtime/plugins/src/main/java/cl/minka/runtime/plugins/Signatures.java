package cl.minka.runtime.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathValidator;
import java.security.cert.Certificate;
import java.security.cert.PKIXParameters;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Collections;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Whether a bundle is signed, as {@code jarsigner} signs, by somebody whom the operator trusts: every entry that is not part of the
 * signature itself, by a certificate of the key store or by one that these issued, valid when it was signed (by its time stamp) or now.
 */
final class Signatures {
    private static final int PORTION = 1 << 16;

    private final KeyStore trusted;
    private final Clock clock;

    private Signatures(KeyStore trusted, Clock clock) {
        this.trusted = trusted;
        this.clock = clock;
    }

    /** @throws IOException when the key store can not be read */
    static Signatures of(Path keyStore, char[] password, Clock clock) throws IOException {
        try (InputStream in = Files.newInputStream(keyStore)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return new Signatures(store, clock);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** The first entry that is not signed by anyone trusted. */
    Optional<String> firstUnsigned(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            byte[] portion = new byte[PORTION];
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.isDirectory() || isSignature(entry.getName())) {
                    continue;
                }
                try (InputStream in = jar.getInputStream(entry)) {
                    while (in.read(portion) >= 0) {
                        // the signers of an entry are known once it was read to its end
                    }
                }
                if (!isTrusted(entry.getCodeSigners())) {
                    return Optional.of(entry.getName());
                }
            }
            return Optional.empty();
        } catch (SecurityException e) {
            return Optional.of(e.getMessage() == null ? "" : e.getMessage());
        }
    }

    private static boolean isSignature(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith("META-INF/")
                && upper.indexOf('/', "META-INF/".length()) < 0
                && (upper.equals("META-INF/MANIFEST.MF")
                        || upper.startsWith("META-INF/SIG-")
                        || upper.endsWith(".SF")
                        || upper.endsWith(".RSA")
                        || upper.endsWith(".DSA")
                        || upper.endsWith(".EC"));
    }

    private boolean isTrusted(CodeSigner[] signers) {
        if (signers == null) {
            return false;
        }
        for (CodeSigner signer : signers) {
            if (isTrusted(signer)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTrusted(CodeSigner signer) {
        Date when = signer.getTimestamp() == null
                ? Date.from(clock.instant())
                : signer.getTimestamp().getTimestamp();
        try {
            Certificate own = signer.getSignerCertPath().getCertificates().get(0);
            if (trusted.getCertificateAlias(own) != null && own instanceof X509Certificate certificate) {
                certificate.checkValidity(when);
                return true;
            }
            PKIXParameters parameters = new PKIXParameters(trusted);
            parameters.setRevocationEnabled(false);
            parameters.setDate(when);
            CertPathValidator.getInstance("PKIX").validate(signer.getSignerCertPath(), parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
