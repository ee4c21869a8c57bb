package cl.minka.runtime.guard.worker;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Messages through a pipe: a sign, the length, so many bytes. */
public final class Frames {
    private static final int SIGN = 0x4d4e4b31;
    private static final int HEAD = 8;

    private Frames() {}

    public static void write(OutputStream out, byte[]... parts) throws IOException {
        int length = 0;
        for (byte[] part : parts) {
            length = Math.addExact(length, part.length);
        }
        out.write(ByteBuffer.allocate(HEAD).putInt(SIGN).putInt(length).array());
        for (byte[] part : parts) {
            out.write(part);
        }
        out.flush();
    }

    /**
     * Reads one.
     *
     * @throws EOFException when the other side has gone
     * @throws IOException also when it is none or longer than that
     */
    public static byte[] read(InputStream in, int most) throws IOException {
        ByteBuffer head = ByteBuffer.wrap(in.readNBytes(HEAD));
        if (head.limit() < HEAD) {
            throw new EOFException();
        }
        int sign = head.getInt();
        int length = head.getInt();
        if (sign != SIGN || length < 0 || length > most) {
            throw new IOException("no message");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }
}
