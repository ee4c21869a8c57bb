package cl.minka.runtime.guard.process;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;

public class CopiesTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Map<String, byte[]> content = new TreeMap<>();
    private final Hashtable<String, String> headers = new Hashtable<>();
    private long modified = 1;

    private static Set<String> names(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Set<String> names = new TreeSet<>();
            zip.stream().map(ZipEntry::getName).forEach(names::add);
            return names;
        }
    }

    private void fill() {
        content.put("META-INF/", new byte[0]);
        content.put("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n".getBytes());
        content.put("META-INF/SIGNER.SF", new byte[] {1});
        content.put("META-INF/SIGNER.RSA", new byte[] {2});
        content.put("cl/ejemplo/A.class", new byte[] {3});
        content.put("lib/inner.jar", new byte[] {4, 5});
        content.put("classes/cl/ejemplo/B.class", new byte[] {6});
    }

    @Test
    public void theBundleItselfIsCopiedWithoutItsSignatures() throws Exception {
        fill();
        List<Path> jars = copies().of(bundle());
        assertEquals(1, jars.size());
        assertEquals(
                Set.of("META-INF/MANIFEST.MF", "cl/ejemplo/A.class", "lib/inner.jar", "classes/cl/ejemplo/B.class"),
                names(jars.get(0)));
    }

    @Test
    public void theClassPathOfTheBundleIsFollowedInItsOrder() throws Exception {
        fill();
        headers.put("Bundle-ClassPath", "lib/inner.jar, classes/ , .;x=y, lib/missing.jar");
        List<Path> jars = copies().of(bundle());
        assertEquals(3, jars.size());
        assertArrayEquals(new byte[] {4, 5}, Files.readAllBytes(jars.get(0)));
        assertEquals(Set.of("cl/ejemplo/B.class"), names(jars.get(1)));
        assertTrue(names(jars.get(2)).contains("cl/ejemplo/A.class"));
    }

    @Test
    public void aCopyIsKeptUntilItsBundleIsReplaced() throws Exception {
        fill();
        Copies copies = copies();
        List<Path> first = copies.of(bundle());
        assertEquals(first, copies.of(bundle()));
        modified++;
        assertNotEquals(first, copies.of(bundle()));
        copies.forget(bundle());
        assertFalse(Files.exists(first.get(0)));
    }

    private Copies copies() {
        return new Copies(folder.getRoot().toPath().resolve("jars"), bundle());
    }

    private Bundle bundle() {
        return (Bundle) Proxy.newProxyInstance(
                Bundle.class.getClassLoader(),
                new Class<?>[] {Bundle.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getBundleId" -> 7L;
                    case "getLastModified" -> modified;
                    case "getHeaders" -> headers;
                    case "getEntry" -> content.containsKey(arguments[0]) ? url((String) arguments[0]) : null;
                    case "findEntries" -> found((String) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private Object found(String path) throws MalformedURLException {
        String below = path.equals("/") ? "" : path.replaceFirst("/*$", "/");
        List<URL> urls = new ArrayList<>();
        for (String name : content.keySet()) {
            if (name.startsWith(below)) {
                urls.add(url(name));
            }
        }
        return urls.isEmpty() ? null : Collections.enumeration(urls);
    }

    private URL url(String name) throws MalformedURLException {
        return new URL(null, "bundle://7.0:1/" + name, new URLStreamHandler() {
            @Override
            protected URLConnection openConnection(URL url) {
                return new URLConnection(url) {
                    @Override
                    public void connect() {}

                    @Override
                    public InputStream getInputStream() {
                        return new ByteArrayInputStream(content.get(name));
                    }
                };
            }
        });
    }
}
