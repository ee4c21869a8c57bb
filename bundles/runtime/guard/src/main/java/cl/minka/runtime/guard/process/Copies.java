package cl.minka.runtime.guard.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/** Jars for class paths, copied out of bundles. */
final class Copies {
    private static final String OURS = "cl/minka/runtime/guard/worker";
    private static final long MOST = 256L << 20;

    private final Path folder;
    private final Bundle own;
    private final Map<Key, List<Path>> made = new HashMap<>();
    private Path ours;
    private int number;

    Copies(Path folder, Bundle own) {
        this.folder = folder;
        this.own = own;
    }

    private record Key(long bundle, long modified) {}

    /** The classes of ours that run in the process. */
    synchronized Path ofOurs() throws IOException {
        if (ours == null) {
            Path jar = next("worker");
            copy(entries(own, OURS), jar, "");
            ours = jar;
        }
        return ours;
    }

    /** A bundle's own classes and the jars in its {@code Bundle-ClassPath}, in its order. */
    synchronized List<Path> of(Bundle bundle) throws IOException {
        Key key = new Key(bundle.getBundleId(), bundle.getLastModified());
        List<Path> known = made.get(key);
        if (known == null) {
            known = make(bundle);
            made.put(key, known);
        }
        return known;
    }

    synchronized void forget(Bundle bundle) {
        made.entrySet().removeIf(entry -> {
            boolean its = entry.getKey().bundle() == bundle.getBundleId();
            if (its) {
                entry.getValue().forEach(Leftovers::delete);
            }
            return its;
        });
    }

    private List<Path> make(Bundle bundle) throws IOException {
        String header = bundle.getHeaders("").get(Constants.BUNDLE_CLASSPATH);
        List<Path> jars = new ArrayList<>();
        for (String clause : (header == null ? "." : header).split(",")) {
            String name = clause.split(";")[0].strip().replaceFirst("^/", "");
            Path jar = next("plugin");
            if (name.isEmpty() || name.equals(".")) {
                copy(entries(bundle, "/"), jar, "");
            } else if (name.endsWith("/") || !entries(bundle, name).isEmpty()) {
                copy(entries(bundle, name), jar, name.replaceFirst("/*$", "/"));
            } else {
                URL inner = bundle.getEntry(name);
                if (inner == null) {
                    continue;
                }
                try (InputStream in = inner.openStream()) {
                    Files.copy(in, jar);
                }
            }
            jars.add(jar);
        }
        return List.copyOf(jars);
    }

    private static void copy(List<URL> entries, Path jar, String below) throws IOException {
        Set<String> names = new HashSet<>();
        long size = 0;
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (URL entry : entries) {
                String path = entry.getPath().replaceFirst("^/", "");
                String name = path.startsWith(below) ? path.substring(below.length()) : path;
                if (path.endsWith("/") || isSignature(name) || !names.add(name)) {
                    continue;
                }
                zip.putNextEntry(new ZipEntry(name));
                try (InputStream in = entry.openStream()) {
                    size += in.transferTo(zip);
                }
                if (size > MOST) {
                    throw new IOException("larger than " + MOST + " bytes");
                }
            }
        }
    }

    private static List<URL> entries(Bundle bundle, String path) {
        Enumeration<URL> found = bundle.findEntries(path, "*", true);
        return found == null ? List.of() : Collections.list(found);
    }

    private static boolean isSignature(String name) {
        return name.matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)");
    }

    private Path next(String what) throws IOException {
        Files.createDirectories(folder);
        return folder.resolve(what + number++ + ".jar");
    }
}
