package cl.minka.runtime.rest.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;

/** A body that is opened when it is first read, and given up when it arrives a drop at a time. */
final class ArrivingBody extends ServletInputStream {
    private static final long PATIENCE_SECONDS = 60;
    private static final long BYTES_PER_SECOND = 1_024;

    /** Gives the server's own stream. */
    interface Source {
        ServletInputStream open() throws IOException;
    }

    private final Source source;
    private ServletInputStream opened;
    private long begun;
    private long count;

    ArrivingBody(Source source) {
        this.source = source;
    }

    boolean isOpen() {
        return opened != null;
    }

    /** How many bytes were read. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int n = open().read(into, offset, length);
        count += Math.max(0, n);
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        if (n >= 0 && seconds > PATIENCE_SECONDS && count / seconds < BYTES_PER_SECOND) {
            throw new IOException("The body arrives too slowly");
        }
        return n;
    }

    @Override
    public int available() throws IOException {
        return open().available();
    }

    @Override
    public boolean isFinished() {
        return opened != null && opened.isFinished();
    }

    @Override
    public boolean isReady() {
        return stream().isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        stream().setReadListener(listener);
    }

    private ServletInputStream stream() {
        try {
            return open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServletInputStream open() throws IOException {
        if (opened == null) {
            opened = source.open();
            begun = System.nanoTime();
        }
        return opened;
    }
}
