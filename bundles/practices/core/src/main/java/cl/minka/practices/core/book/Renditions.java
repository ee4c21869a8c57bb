package cl.minka.practices.core.book;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.practices.book.BookFormat;
import cl.minka.practices.book.PrintedFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Files that were made, by what they were made of: each is made once, one at a time, and kept as a temporary file of this node.
 * Making one again gives the same bytes, so nothing is lost with it.
 */
@Component(service = Renditions.class)
public final class Renditions {
    private static final int KEPT = 32;
    private static final long LONGEST_WAIT = 60;

    private final ReentrantLock press = new ReentrantLock(true);
    private final Map<String, Kept> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    @Activate
    public Renditions() {}

    /**
     * The file of a key, made where it is not there.
     *
     * @throws Refusal ({@code practices.book-busy}) when others are made for too long
     */
    PrintedFile get(String key, BookFormat format, String name, Making making) {
        String place = key + '.' + format.ending();
        Kept file = find(place);
        if (file == null) {
            file = make(place, making);
        }
        Path path = file.path;
        return new PrintedFile(format, name, file.size, file.sha256, out -> copy(path, place, making, out));
    }

    /** A file that was put away in between is made again while it is sent. */
    private static void copy(Path path, String place, Making making, OutputStream out) throws IOException {
        try {
            Files.copy(path, out);
        } catch (NoSuchFileException e) {
            making.writeTo(out);
        }
    }

    private Kept make(String place, Making making) {
        try {
            if (!press.tryLock(LONGEST_WAIT, TimeUnit.SECONDS)) {
                throw new Refusal(Kind.UNAVAILABLE, "practices.book-busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Kind.UNAVAILABLE, "practices.book-busy");
        }
        try {
            Kept present = find(place);
            return present == null ? keep(place, made(making)) : present;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            press.unlock();
        }
    }

    private static Kept made(Making making) throws IOException {
        Path path = Files.createTempFile("minka-book-", ".tmp");
        boolean done = false;
        try {
            MessageDigest digest = cl.minka.kernel.jpa.CanonicalJson.digest();
            try (OutputStream out =
                    new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(path)), digest)) {
                making.writeTo(out);
            }
            done = true;
            return new Kept(path, Files.size(path), HexFormat.of().formatHex(digest.digest()));
        } finally {
            if (!done) {
                Files.deleteIfExists(path);
            }
        }
    }

    private synchronized Kept find(String place) {
        Kept file = kept.get(place);
        return file != null && Files.exists(file.path) ? file : null;
    }

    private synchronized Kept keep(String place, Kept file) throws IOException {
        kept.put(place, file);
        if (kept.size() > KEPT) {
            String eldest = kept.keySet().iterator().next();
            Files.deleteIfExists(kept.remove(eldest).path);
        }
        return file;
    }

    @Deactivate
    public synchronized void close() throws IOException {
        for (Kept file : kept.values()) {
            Files.deleteIfExists(file.path);
        }
        kept.clear();
    }

    /** Writes the file. */
    @FunctionalInterface
    interface Making {
        void writeTo(OutputStream out) throws IOException;
    }

    private record Kept(Path path, long size, String sha256) {}
}
