package cl.minka.runtime.documents;

import cl.minka.kernel.document.Withheld.Reason;
import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The parts of a packed office file, none inflated further than is sound. */
final class ZipParts implements AutoCloseable {
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private final ZipFile zip;
    private final Limits limits;
    private long inflated;

    private ZipParts(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /** What a part points to. */
    record Relation(String type, String target, boolean external) {}

    static ZipParts of(Path file, Limits limits) throws IOException, Unfit {
        try {
            requirePacked(file);
            ZipParts parts = new ZipParts(new ZipFile(file.toFile()), limits);
            if (parts.zip.size() > Limits.ENTRIES) {
                parts.close();
                throw new Unfit(Reason.TOO_LARGE);
            }
            return parts;
        } catch (ZipException e) {
            throw new IOException(e);
        }
    }

    /** A locked file is not packed but wrapped, as the files of old are. */
    private static void requirePacked(Path file) throws IOException, Unfit {
        byte[] head = new byte[OLE.length];
        try (InputStream in = Files.newInputStream(file)) {
            in.readNBytes(head, 0, head.length);
        }
        if (Arrays.equals(head, OLE)) {
            throw new Unfit(isLocked(file.toFile()) ? Reason.ENCRYPTED : Reason.OFFICE_FILE);
        }
    }

    private static boolean isLocked(File file) throws IOException {
        try (POIFSFileSystem wrapped = new POIFSFileSystem(file, true)) {
            return wrapped.getRoot().hasEntry("EncryptedPackage");
        }
    }

    List<String> names() {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .toList();
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** A part that has to be there. */
    Xml xml(String name) throws IOException, Unfit {
        return new Xml(open(name), limits);
    }

    byte[] bytes(String name) throws IOException, Unfit {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        }
    }

    private InputStream open(String name) throws IOException, Unfit {
        limits.checkTime();
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new Unfit(Reason.BROKEN);
        }
        return new Inflated(zip.getInputStream(entry), entry.getCompressedSize());
    }

    /** By identifier; targets within the package are names of parts. */
    Map<String, Relation> relations(String part) throws IOException, Unfit {
        int slash = part.lastIndexOf('/') + 1;
        String name = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        Map<String, Relation> relations = new HashMap<>();
        if (has(name)) {
            try (Xml xml = xml(name)) {
                while (xml.next()) {
                    if (xml.starts("Relationship")) {
                        boolean external = xml.attribute("TargetMode").equals("External");
                        String target = xml.attribute("Target");
                        String type = xml.attribute("Type");
                        relations.put(
                                xml.attribute("Id"),
                                new Relation(
                                        type.substring(type.lastIndexOf('/') + 1),
                                        external ? target : resolved(part, target),
                                        external));
                    }
                }
            }
        }
        return relations;
    }

    static Optional<String> target(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().equals(type) && !relation.external())
                .map(Relation::target)
                .findFirst();
    }

    /** The name of a part from where another points to it. */
    static String resolved(String part, String target) {
        String path =
                target.startsWith("/") ? target.substring(1) : part.substring(0, part.lastIndexOf('/') + 1) + target;
        ArrayDeque<String> steps = new ArrayDeque<>();
        for (String step : path.split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.equals(".") && !step.isEmpty()) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what comes out, of this part and of all. */
    private final class Inflated extends FilterInputStream {
        private final long packed;
        private long size;

        Inflated(InputStream in, long packed) {
            super(in);
            this.packed = Math.max(packed, 1);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            size += Math.max(read, 0);
            inflated += Math.max(read, 0);
            boolean bomb = size > Limits.UNSUSPICIOUS && size / packed > Limits.RATIO;
            if (bomb || inflated > Limits.INFLATED) {
                throw new Bomb();
            }
            return read;
        }
    }

    /** More comes out of a file than is worked on. */
    static final class Bomb extends IOException {
        private static final long serialVersionUID = 1L;

        Bomb() {
            super("inflates too far");
        }
    }

    /** Texts of parts that are no XML, or no sound one. */
    String plain(String name) throws IOException, Unfit {
        String all = new String(bytes(name), StandardCharsets.UTF_8);
        return all.replaceAll("<[^>]*>", " ")
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
    }
}
