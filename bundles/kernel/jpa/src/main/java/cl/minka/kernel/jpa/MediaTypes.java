package cl.minka.kernel.jpa;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a file is, by its first bytes. A stated type that the bytes contradict is refused; one that they do not confirm
 * is not believed.
 */
public final class MediaTypes {
    public static final String BINARY = "application/octet-stream";
    public static final int LOOKED_AT = 4096;

    private static final String ZIP = "application/zip";
    private static final String OLE = "application/x-ole-storage";
    private static final List<Map.Entry<String, byte[]>> SIGNATURES = List.of(
            Map.entry("application/pdf", ascii("%PDF-")),
            Map.entry("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}),
            Map.entry("image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}),
            Map.entry("image/gif", ascii("GIF8")),
            Map.entry(ZIP, new byte[] {'P', 'K', 3, 4}),
            Map.entry(OLE, new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1}),
            Map.entry("application/x-elf", new byte[] {0x7f, 'E', 'L', 'F'}),
            Map.entry("application/x-msdownload", ascii("MZ")));
    private static final Set<String> SIGNED = Set.of("application/pdf", "image/png", "image/jpeg", "image/gif");

    private MediaTypes() {}

    /** A type without parameters, in lower case. */
    public static String plain(String stated) {
        return stated.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The type under which a file is stored; empty when its bytes contradict the stated one.
     *
     * @param head the first bytes, {@link #LOOKED_AT} of them if there are so many
     */
    public static Optional<String> believed(String stated, byte[] head) {
        Optional<String> seen = signature(head);
        if (isActive(head)) {
            return Optional.empty();
        }
        if (seen.isPresent()) {
            return believed(stated, seen.get());
        }
        if (SIGNED.contains(stated) || isPackage(stated) || stated.startsWith("text/") && !isText(head)) {
            return Optional.of(BINARY);
        }
        return Optional.of(stated);
    }

    private static Optional<String> believed(String stated, String seen) {
        if (seen.startsWith("application/x-") && !seen.equals(OLE)) {
            return Optional.empty();
        }
        if (stated.equals(seen) || stated.equals(BINARY)) {
            return Optional.of(seen.equals(OLE) ? BINARY : seen);
        }
        boolean within = seen.equals(ZIP) && isPackage(stated)
                || seen.equals(OLE)
                        && (stated.equals("application/msword") || stated.startsWith("application/vnd.ms-"));
        return within ? Optional.of(stated) : Optional.empty();
    }

    private static boolean isPackage(String stated) {
        return stated.equals(ZIP)
                || stated.startsWith("application/vnd.openxmlformats-")
                || stated.startsWith("application/vnd.oasis.opendocument.");
    }

    /** What the first bytes alone tell; empty when they are of no known kind. */
    public static Optional<String> signature(byte[] head) {
        return SIGNATURES.stream()
                .filter(signature -> begins(head, signature.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Pages and programs that a browser or shell would run. */
    private static boolean isActive(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 512), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html")
                || start.startsWith("<html")
                || start.startsWith("<svg")
                || start.startsWith("<script")
                || start.startsWith("<?xml") && (start.contains("<svg") || start.contains("xhtml"))
                || start.startsWith("#!/");
    }

    private static boolean isText(byte[] head) {
        for (byte b : head) {
            if (b == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean begins(byte[] head, byte[] signature) {
        if (head.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if (head[i] != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
