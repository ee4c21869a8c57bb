package cl.minka.studies.core.questionnaire.workbook;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Reads spreadsheets that strangers send: nothing is unpacked beyond its limit, no document type is looked at, nothing outside the
 * file is opened, nothing is computed.
 */
public final class WorkbookReader {
    /** In bytes. */
    public static final int LARGEST_FILE = 10 * 1024 * 1024;

    private static final long LARGEST_CONTENT = 64L * 1024 * 1024;
    private static final int MOST_ENTRIES = 1_000;
    private static final int LOOKED_AT = 8_192;

    private WorkbookReader() {}

    /**
     * Reads all sheets.
     *
     * @throws InvalidInput with every cell that can not be read, or when it is no spreadsheet
     */
    public static Workbook read(byte[] bytes) {
        if (bytes.length > LARGEST_FILE) {
            throw new Refusal(Kind.TOO_LARGE, "kernel.too-large", Map.of("most", LARGEST_FILE));
        }
        List<Fault> faults = new ArrayList<>();
        List<Workbook.Sheet> sheets;
        try {
            if (startsWith(bytes, 'P', 'K', 3, 4)) {
                checkArchive(bytes);
                sheets = XlsxReader.read(bytes, faults);
            } else if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
                sheets = XlsReader.read(bytes, faults);
            } else {
                throw new InvalidInput(Fault.at("", "studies.form.no-spreadsheet"));
            }
        } catch (InvalidInput e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The libraries tell of broken files by all kinds of exceptions.
            throw new InvalidInput(Fault.at("", "studies.form.broken-spreadsheet"));
        }
        InvalidInput.throwIfAny(faults);
        return new Workbook(sheets);
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int n = 0; n < magic.length; n++) {
            if ((bytes[n] & 0xff) != magic[n]) {
                return false;
            }
        }
        return true;
    }

    private static void checkArchive(byte[] bytes) throws IOException {
        long total = 0;
        int entries = 0;
        byte[] buffer = new byte[LOOKED_AT];
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (++entries > MOST_ENTRIES) {
                    throw bomb();
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    int read = in.readNBytes(buffer, 0, buffer.length);
                    if (isXml(entry.getName())) {
                        checkDocumentType(buffer, read);
                    }
                    total += read + rest(in, LARGEST_CONTENT - total);
                }
                if (total > LARGEST_CONTENT) {
                    throw bomb();
                }
            }
        }
    }

    private static long rest(InputStream in, long most) throws IOException {
        byte[] buffer = new byte[65_536];
        long total = 0;
        for (int n = in.read(buffer); n >= 0 && total <= most; n = in.read(buffer)) {
            total += n;
        }
        return total;
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
    }

    private static void checkDocumentType(byte[] start, int length) {
        // UTF-16 has a zero beside each letter.
        String text = new String(start, 0, length, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (text.toUpperCase(Locale.ROOT).contains("<!DOCTYPE")) {
            throw new InvalidInput(Fault.at("", "studies.form.document-type"));
        }
    }

    private static InvalidInput bomb() {
        return new InvalidInput(Fault.at("", "studies.form.too-much-content", "most", LARGEST_CONTENT / 1024 / 1024));
    }
}
