package cl.minka.itests.life;

import cl.minka.itests.PluginJar;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A feature with one strategy in a folder, as a partner hands it over.
 *
 * @param jar the bundle
 * @param source address of the features repository
 */
public record PartnerFeature(String feature, String version, Path jar, String source) {
    public static final String FEATURE = "vida";

    public static PartnerFeature in(Path folder, String version, Class<? extends Release> type) {
        return in(folder, version, type, "[1.1,2)");
    }

    /** @param api the range of versions of the plugin API that it asks for */
    public static PartnerFeature in(Path folder, String version, Class<? extends Release> type, String api) {
        Path place = folder.resolve(version);
        Path jar = new PluginJar("org.ejemplo." + FEATURE, version, FEATURE, type, List.of(Release.class))
                .writeTo(place.toAbsolutePath());
        ask(jar, api);
        Path features = place.resolve("features.xml").toAbsolutePath();
        try {
            Files.writeString(
                    features,
                    """
                    <features name="%s-%s" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
                      <feature name="%s" version="%s"><bundle>%s</bundle></feature>
                    </features>
                    """
                            .formatted(FEATURE, version, FEATURE, version, jar.toUri()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PartnerFeature(FEATURE, version, jar, features.toUri().toString());
    }

    private static void ask(Path jar, String api) {
        Path other = jar.resolveSibling("rewritten.jar");
        try {
            try (JarInputStream in = new JarInputStream(Files.newInputStream(jar))) {
                Manifest manifest = in.getManifest();
                manifest.getMainAttributes()
                        .putValue("Import-Package", "cl.minka.plugin.scoring;version=\"" + api + "\"");
                copy(in, Files.newOutputStream(other), manifest);
            }
            Files.move(other, jar, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(JarInputStream in, OutputStream file, Manifest manifest) throws IOException {
        try (JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                out.putNextEntry(new JarEntry(entry.getName()));
                in.transferTo(out);
                out.closeEntry();
            }
        }
    }

    public String sha256() {
        try (InputStream in = Files.newInputStream(jar)) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What {@code POST /plugins} takes. */
    public Map<String, Object> order(boolean replace) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("feature", feature);
        order.put("version", version);
        order.put("source", source);
        order.put("trusted", true);
        order.put("replace", replace);
        order.put("sha256", List.of(sha256()));
        return order;
    }
}
