package cl.minka.studies.core.estimation;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Packs columns and numbers as bytes: the texts of a column once, and which of them each row has in as few bytes as they take. */
public final class PackedWriter {
    static final int END = 0x454e4421;
    static final int ONE_BYTE = 0xff;
    private static final int TWO_BYTES = 0xffff;

    private final DataOutputStream out;

    private PackedWriter(DataOutputStream out) {
        this.out = out;
    }

    /** Writes the content of one file. */
    @FunctionalInterface
    public interface Content {
        void write(PackedWriter writer) throws IOException;
    }

    /** @param format a number that tells what is inside, and how */
    public static byte[] pack(int format, Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, fast, 1 << 16))) {
            out.writeInt(format);
            content.write(new PackedWriter(out));
            out.writeInt(END);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    public void number(long number) throws IOException {
        out.writeLong(number);
    }

    public void numbers(long[] numbers) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(numbers.length * Long.BYTES);
        buffer.asLongBuffer().put(numbers);
        out.write(buffer.array());
    }

    /** Bit for bit. */
    public void numbers(double[] numbers) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(numbers.length * Double.BYTES);
        buffer.asDoubleBuffer().put(numbers);
        out.write(buffer.array());
    }

    public void texts(List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(text);
        }
    }

    private void text(String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    public void column(Column column) throws IOException {
        text(column.name());
        texts(column.names());
        int[] levels = column.levels();
        int width = width(column.names().size());
        byte[] packed = new byte[levels.length * width];
        for (int row = 0; row < levels.length; row++) {
            int level = levels[row] + 1;
            for (int n = 0; n < width; n++) {
                packed[n * levels.length + row] = (byte) (level >>> 8 * n);
            }
        }
        out.write(packed);
    }

    static int width(int names) {
        return names < ONE_BYTE ? 1 : names < TWO_BYTES ? 2 : Integer.BYTES;
    }
}
