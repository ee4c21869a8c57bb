package cl.minka.kernel.rest.filter;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that is read while it arrives; tells when it ends before its end. */
public final class ArrivingStream extends FilterInputStream {
    ArrivingStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw new Cut(e);
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return super.read(into, offset, length);
        } catch (IOException e) {
            throw new Cut(e);
        }
    }

    /** The client went away, or sent less than it said. */
    public static final class Cut extends IOException {
        private static final long serialVersionUID = 1L;

        Cut(IOException cause) {
            super(cause);
        }
    }
}
