package cl.minka.kernel.rest.filter;

import cl.minka.kernel.rest.Body;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A body in memory while it is small, in a temporary file when it is not; the file is gone when the request ends. */
final class SpooledBody implements Body, AutoCloseable {
    private static final int IN_MEMORY = 1024 * 1024;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private Optional<FileChannel> file = Optional.empty();
    private long size;

    /** Takes all of the stream; false when there is more than the limit. */
    boolean fill(InputStream in, long limit) throws IOException {
        if (in == null) {
            return true;
        }
        byte[] buffer = new byte[65_536];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            size += n;
            if (size > limit) {
                return false;
            }
            write(buffer, n);
        }
        return true;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public InputStream open() {
        return file.<InputStream>map(channel -> new BufferedInputStream(new Positioned(channel), 65_536))
                .orElseGet(() -> new ByteArrayInputStream(memory.toByteArray()));
    }

    @Override
    public void close() {
        try {
            if (file.isPresent()) {
                file.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(byte[] buffer, int n) throws IOException {
        if (file.isEmpty() && memory.size() + n > IN_MEMORY) {
            Path path = Files.createTempFile("minka-", ".body");
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            file = Optional.of(channel);
            write(channel, ByteBuffer.wrap(memory.toByteArray()));
            memory.reset();
        }
        if (file.isPresent()) {
            write(file.get(), ByteBuffer.wrap(buffer, 0, n));
        } else {
            memory.write(buffer, 0, n);
        }
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static final class Positioned extends InputStream {
        private final FileChannel channel;
        private long position;

        Positioned(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = channel.read(ByteBuffer.wrap(into, offset, length), position);
            position += Math.max(0, n);
            return n;
        }
    }
}
