package cl.minka.runtime.documents;

import cl.minka.kernel.document.Withheld.Reason;
import java.io.ByteArrayOutputStream;

/** The segments of a JPEG (ITU-T T.81, annex B). */
final class JpegSegments {
    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int COMMENT = 0xfe;
    private static final int ADOBE = 0xee;

    private JpegSegments() {}

    /** The same picture without comments and application segments but Adobe's, and without what follows its end. */
    static byte[] withoutMetadata(byte[] jpeg) throws Unfit {
        ByteArrayOutputStream clean = new ByteArrayOutputStream(jpeg.length);
        require(jpeg.length > 3 && marker(jpeg, 0) == START);
        clean.write(jpeg, 0, 2);
        int at = 2;
        while (true) {
            int marker = marker(jpeg, at);
            if (marker == END) {
                clean.write(jpeg, at, 2);
                return clean.toByteArray();
            }
            require(at + 4 <= jpeg.length);
            int length = 2 + ((jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff);
            require(length >= 4 && at + length <= jpeg.length);
            boolean metadata = marker == COMMENT || marker >= 0xe0 && marker <= 0xef && marker != ADOBE;
            int end = marker == SCAN ? scanEnd(jpeg, at + length) : at + length;
            if (!metadata) {
                clean.write(jpeg, at, end - at);
            }
            at = end;
        }
    }

    /** Where the entropy-coded data end: at a marker that is neither a stuffed byte nor a restart. */
    private static int scanEnd(byte[] jpeg, int from) throws Unfit {
        for (int i = from; i + 1 < jpeg.length; i++) {
            int next = jpeg[i + 1] & 0xff;
            if ((jpeg[i] & 0xff) == 0xff && next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                return i;
            }
        }
        throw new Unfit(Reason.BROKEN);
    }

    private static int marker(byte[] jpeg, int at) throws Unfit {
        require(at + 1 < jpeg.length && (jpeg[at] & 0xff) == 0xff);
        return jpeg[at + 1] & 0xff;
    }

    private static void require(boolean right) throws Unfit {
        if (!right) {
            throw new Unfit(Reason.BROKEN);
        }
    }
}
