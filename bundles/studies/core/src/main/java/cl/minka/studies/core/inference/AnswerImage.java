package cl.minka.studies.core.inference;

import cl.minka.studies.core.estimation.Column;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Answers packed as bytes: the texts of each column once, and which of them each row has in as few bytes as they take. */
final class AnswerImage {
    private static final int FORMAT = 0x4d4b4131;
    private static final int END = 0x454e4421;
    private static final int ONE_BYTE = 0xff;
    private static final int TWO_BYTES = 0xffff;

    private AnswerImage() {}

    static byte[] write(Answers answers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, fast, 1 << 16))) {
            out.writeInt(FORMAT);
            out.writeLong(answers.revision());
            out.writeInt(answers.rows());
            for (long place : answers.places()) {
                out.writeLong(place);
            }
            write(out, answers.units());
            out.writeInt(answers.columns().size());
            for (Column column : answers.columns().values()) {
                write(out, column);
            }
            out.writeInt(END);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Column column) throws IOException {
        text(out, column.name());
        out.writeInt(column.names().size());
        for (String name : column.names()) {
            text(out, name);
        }
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

    private static int width(int names) {
        return names < ONE_BYTE ? 1 : names < TWO_BYTES ? 2 : Integer.BYTES;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    /** Empty when it is of another format, or broken. */
    static Optional<Answers> read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(
                new java.io.BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)), 1 << 16))) {
            if (in.readInt() != FORMAT) {
                return Optional.empty();
            }
            long revision = in.readLong();
            long[] places = new long[in.readInt()];
            for (int row = 0; row < places.length; row++) {
                places[row] = in.readLong();
            }
            Column units = column(in, places.length);
            Map<String, Column> columns = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                Column column = column(in, places.length);
                columns.put(column.name(), column);
            }
            return in.readInt() == END ? Optional.of(new Answers(revision, places, units, columns)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Column column(DataInputStream in, int rows) throws IOException {
        String name = text(in);
        int size = in.readInt();
        List<String> names = new ArrayList<>(size);
        for (int n = 0; n < size; n++) {
            names.add(text(in));
        }
        int width = width(size);
        byte[] packed = in.readNBytes(rows * width);
        if (packed.length < rows * width) {
            throw new java.io.EOFException();
        }
        int[] levels = new int[rows];
        for (int row = 0; row < rows; row++) {
            int level = 0;
            for (int n = 0; n < width; n++) {
                level |= (packed[n * rows + row] & ONE_BYTE) << 8 * n;
            }
            levels[row] = level - 1;
        }
        return Column.ofTexts(name, levels, List.copyOf(names));
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
