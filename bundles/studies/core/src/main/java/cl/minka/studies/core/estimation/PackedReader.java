package cl.minka.studies.core.estimation;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/** Reads what {@link PackedWriter} has written, in the same order. */
public final class PackedReader {
    private final DataInputStream in;

    private PackedReader(DataInputStream in) {
        this.in = in;
    }

    /** Reads the content of one file. */
    @FunctionalInterface
    public interface Content<T> {
        T read(PackedReader reader) throws IOException;
    }

    /** Empty when it is of another format, or broken. */
    public static <T> Optional<T> unpack(int format, byte[] bytes, Content<T> content) {
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)), 1 << 16))) {
            if (in.readInt() != format) {
                return Optional.empty();
            }
            T read = content.read(new PackedReader(in));
            return in.readInt() == PackedWriter.END ? Optional.of(read) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public long number() throws IOException {
        return in.readLong();
    }

    public long[] longs(int size) throws IOException {
        long[] numbers = new long[size];
        ByteBuffer.wrap(bytes(size * Long.BYTES)).asLongBuffer().get(numbers);
        return numbers;
    }

    public double[] doubles(int size) throws IOException {
        double[] numbers = new double[size];
        ByteBuffer.wrap(bytes(size * Double.BYTES)).asDoubleBuffer().get(numbers);
        return numbers;
    }

    public List<String> texts() throws IOException {
        int size = in.readInt();
        List<String> texts = new ArrayList<>(size);
        for (int n = 0; n < size; n++) {
            texts.add(text());
        }
        return texts;
    }

    private String text() throws IOException {
        return new String(bytes(in.readInt()), StandardCharsets.UTF_8);
    }

    public Column column(int rows) throws IOException {
        String name = text();
        List<String> names = List.copyOf(texts());
        int width = PackedWriter.width(names.size());
        byte[] packed = bytes(rows * width);
        int[] levels = new int[rows];
        for (int row = 0; row < rows; row++) {
            int level = 0;
            for (int n = 0; n < width; n++) {
                level |= (packed[n * rows + row] & PackedWriter.ONE_BYTE) << 8 * n;
            }
            levels[row] = level - 1;
        }
        return Column.ofTexts(name, levels, names);
    }

    private byte[] bytes(int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException();
        }
        return bytes;
    }
}
