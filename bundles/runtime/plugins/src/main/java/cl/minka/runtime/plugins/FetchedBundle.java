package cl.minka.runtime.plugins;

import cl.minka.kernel.plugin.PluginInstallation.Artifact;
import cl.minka.kernel.plugin.PluginVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.osgi.framework.Version;

/** The file of a bundle of a feature, copied to be looked at before it is installed; the copy goes with {@link #close}. */
final class FetchedBundle implements AutoCloseable {
    private static final long MOST_BYTES = 200L << 20;
    private static final int PORTION = 1 << 16;
    private static final int SECONDS = 30;

    private final Path file;
    private final Artifact artifact;
    private final List<ImportClause> imports;

    private FetchedBundle(Path file, Artifact artifact, List<ImportClause> imports) {
        this.file = file;
        this.artifact = artifact;
        this.imports = imports;
    }

    /** @throws PluginRefusal when it can not be read or is no bundle */
    static FetchedBundle of(String location) {
        try {
            Path file = Files.createTempFile("minka-plugin", ".jar");
            boolean done = false;
            try {
                FetchedBundle fetched = read(file, copy(location, file), location);
                done = true;
                return fetched;
            } finally {
                if (!done) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new PluginRefusal(
                    "kernel.plugin.unreadable", Map.of("what", location, "why", PluginRefusal.words(e)));
        }
    }

    private static String copy(String location, Path file) throws IOException {
        MessageDigest digest = sha256();
        URLConnection connection = new URL(location).openConnection();
        connection.setConnectTimeout(SECONDS * 1000);
        connection.setReadTimeout(SECONDS * 1000);
        try (InputStream in = connection.getInputStream();
                OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            byte[] portion = new byte[PORTION];
            long all = 0;
            for (int read = in.read(portion); read >= 0; read = in.read(portion)) {
                all += read;
                if (all > MOST_BYTES) {
                    throw new IOException("more than " + (MOST_BYTES >> 20) + " MB");
                }
                out.write(portion, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static FetchedBundle read(Path file, String sha256, String location) throws IOException {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            Manifest manifest = jar.getManifest();
            Attributes headers = manifest == null ? new Attributes() : manifest.getMainAttributes();
            String name = headers.getValue("Bundle-SymbolicName");
            if (name == null) {
                throw new PluginRefusal("kernel.plugin.no-bundle", Map.of("what", location));
            }
            String version = headers.getValue("Bundle-Version");
            PluginVersion plugin = new PluginVersion(
                    name.split(";")[0].strip(), Version.parseVersion(version).toString());
            return new FetchedBundle(
                    file, new Artifact(plugin, sha256), ImportClause.parse(headers.getValue("Import-Package")));
        } catch (IllegalArgumentException e) {
            throw new PluginRefusal("kernel.plugin.no-bundle", Map.of("what", location));
        }
    }

    Path file() {
        return file;
    }

    Artifact artifact() {
        return artifact;
    }

    List<ImportClause> imports() {
        return imports;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
