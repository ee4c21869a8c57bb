package cl.minka.kernel.rest;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Lets through the bytes from {@code first} to {@code last}, both counted from 0 and included. */
final class ByteRange extends FilterOutputStream {
    private final long first;
    private final long last;
    private long position;

    ByteRange(OutputStream out, long first, long last) {
        super(out);
        this.first = first;
        this.last = last;
    }

    @Override
    public void write(int value) throws IOException {
        if (position >= first && position <= last) {
            out.write(value);
        }
        position++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        long from = Math.max(first, position);
        long to = Math.min(last + 1, position + length);
        if (from < to) {
            out.write(bytes, (int) (offset + from - position), (int) (to - from));
        }
        position += length;
    }
}
