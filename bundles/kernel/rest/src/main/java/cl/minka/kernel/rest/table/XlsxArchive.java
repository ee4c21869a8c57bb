package cl.minka.kernel.rest.table;

import cl.minka.kernel.rest.Body;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The archive that an XLSX file is: small files may unpack to enormous ones. */
final class XlsxArchive {
    private static final byte[] BEGIN = {'P', 'K', 3, 4};
    private static final String SHARED_TEXTS = "sharedStrings.xml";

    private XlsxArchive() {}

    static boolean isOne(Body body) {
        try (InputStream in = body.open()) {
            return Arrays.equals(BEGIN, in.readNBytes(BEGIN.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether it unpacks within the limits, in bytes.
     *
     * @param all of all that is in it
     * @param texts of the texts that cells share, which are held in memory
     */
    static boolean isWithin(Body body, long all, long texts) throws IOException {
        long left = all;
        byte[] buffer = new byte[65_536];
        try (ZipFile zip = ZipFile.builder().setByteArray(body.bytes()).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                long own = entry.getName().endsWith(SHARED_TEXTS) ? texts : Long.MAX_VALUE;
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        left -= n;
                        own -= n;
                        if (left < 0 || own < 0) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }
}
