package cl.minka.runtime.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Files signed by the JDK's own {@code jarsigner}. */
public final class SignaturesTest {
    private static final String PASSWORD = "secreto-de-ejemplo";

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static Path own;
    private static Path other;

    @BeforeClass
    public static void makeKeys() throws Exception {
        own = keys("own");
        other = keys("other");
    }

    @Test
    public void whatSomebodyTrustedSignedIsTaken() throws Exception {
        Path file = jar("signed.jar", "a.txt");
        sign(file, own);
        assertEquals(Optional.empty(), signatures(own, Clock.systemUTC()).firstUnsigned(file));
    }

    @Test
    public void whatNobodyOrAStrangerSignedIsNot() throws Exception {
        Path unsigned = jar("unsigned.jar", "a.txt");
        assertEquals(Optional.of("a.txt"), signatures(own, Clock.systemUTC()).firstUnsigned(unsigned));
        Path strange = jar("strange.jar", "a.txt");
        sign(strange, other);
        assertEquals(Optional.of("a.txt"), signatures(own, Clock.systemUTC()).firstUnsigned(strange));
    }

    @Test
    public void whatCameInAfterTheSignatureIsFound() throws Exception {
        Path file = jar("added.jar", "a.txt");
        sign(file, own);
        run("jar", "uf", file.toString(), "-C", FOLDER.getRoot().toString(), "later.txt");
        assertEquals(
                Optional.of("later.txt"), signatures(own, Clock.systemUTC()).firstUnsigned(file));
    }

    @Test
    public void aCertificateThatHasEndedIsNoLongerTrusted() throws Exception {
        Path file = jar("old.jar", "a.txt");
        sign(file, own);
        Clock later = Clock.fixed(Instant.now().plus(Duration.ofDays(400)), ZoneOffset.UTC);
        assertEquals(Optional.of("a.txt"), signatures(own, later).firstUnsigned(file));
    }

    @Test
    public void aStoreThatCanNotBeOpenedIsTold() {
        assertThrows(IOException.class, () -> Signatures.of(own, "otra".toCharArray(), Clock.systemUTC()));
        assertThrows(
                IOException.class,
                () -> Signatures.of(own.resolveSibling("none.p12"), PASSWORD.toCharArray(), Clock.systemUTC()));
    }

    private static Signatures signatures(Path store, Clock clock) throws IOException {
        return Signatures.of(store, PASSWORD.toCharArray(), clock);
    }

    private static Path keys(String name) throws Exception {
        Path store = FOLDER.getRoot().toPath().resolve(name + ".p12");
        run(
                "keytool",
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-validity",
                "365",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD);
        run(
                "keytool",
                "-exportcert",
                "-alias",
                name,
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD,
                "-file",
                store + ".cer");
        run(
                "keytool",
                "-importcert",
                "-noprompt",
                "-alias",
                name + "-trusted",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD,
                "-file",
                store + ".cer");
        Files.writeString(FOLDER.getRoot().toPath().resolve("later.txt"), "later");
        return store;
    }

    private static void sign(Path file, Path store) throws Exception {
        String name = store.getFileName().toString().replace(".p12", "");
        run("jarsigner", "-keystore", store.toString(), "-storepass", PASSWORD, file.toString(), name);
    }

    private static Path jar(String name, String entry) throws IOException {
        Path file = FOLDER.getRoot().toPath().resolve(name);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.putNextEntry(new ZipEntry(entry));
            jar.write("text".getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        }
        return file;
    }

    private static void run(String tool, String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(arguments));
        command.add(0, Path.of(System.getProperty("java.home"), "bin", tool).toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(said, 0, process.waitFor());
    }
}
