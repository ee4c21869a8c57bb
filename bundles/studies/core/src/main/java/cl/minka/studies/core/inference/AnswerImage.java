package cl.minka.studies.core.inference;

import cl.minka.studies.core.estimation.Column;
import cl.minka.studies.core.estimation.PackedReader;
import cl.minka.studies.core.estimation.PackedWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Answers packed as bytes. */
final class AnswerImage {
    private static final int FORMAT = 0x4d4b4132;

    private AnswerImage() {}

    static byte[] write(Answers answers) {
        return PackedWriter.pack(FORMAT, writer -> {
            writer.number(answers.revision());
            writer.number(answers.rows());
            writer.numbers(answers.places());
            writer.column(answers.units());
            writer.number(answers.columns().size());
            for (Column column : answers.columns().values()) {
                writer.column(column);
            }
        });
    }

    /** Empty when it is of another format, or broken. */
    static Optional<Answers> read(byte[] bytes) {
        return PackedReader.unpack(FORMAT, bytes, reader -> {
            long revision = reader.number();
            int rows = (int) reader.number();
            long[] places = reader.longs(rows);
            Column units = reader.column(rows);
            Map<String, Column> columns = new HashMap<>();
            for (long left = reader.number(); left > 0; left--) {
                Column column = reader.column(rows);
                columns.put(column.name(), column);
            }
            return new Answers(revision, places, units, columns);
        });
    }
}
