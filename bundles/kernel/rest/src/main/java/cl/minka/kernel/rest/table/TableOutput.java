package cl.minka.kernel.rest.table;

import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Format;
import cl.minka.kernel.rest.TableShape;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes rows as CSV (RFC 4180) or XLSX while they are read; memory stays flat. */
public final class TableOutput {
    private static final int FLUSH_EVERY = 1_000;
    private static final int ROWS_OF_A_SHEET = 1_000_000;
    private static final int LONGEST_CELL = 32_767;

    private TableOutput() {}

    /** The answer that streams the rows. */
    public static <S, V> Answer<V> answer(Format format, Iterator<S> rows, TableShape<S> shape) {
        return format == Format.CSV
                ? Answer.<V>stream(format.mediaType() + ";charset=utf-8", out -> csv(out, rows, shape))
                        .savedAs(shape.name() + ".csv")
                : Answer.<V>stream(format.mediaType(), out -> xlsx(out, rows, shape))
                        .savedAs(shape.name() + ".xlsx");
    }

    private static <S> void csv(OutputStream out, Iterator<S> rows, TableShape<S> shape) throws IOException {
        CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
        writer.writeRecord(
                shape.columns().stream().map(TableShape.Column::header).toList());
        while (rows.hasNext()) {
            S row = rows.next();
            writer.writeRecord(shape.columns().stream()
                    .map(column -> CellText.csv(column.cell().apply(row)))
                    .toList());
        }
        writer.flush();
    }

    private static <S> void xlsx(OutputStream out, Iterator<S> rows, TableShape<S> shape) throws IOException {
        try (Workbook workbook = new Workbook(out, "Minka", "1.0")) {
            int number = 1;
            do {
                sheet(workbook, number++, rows, shape.columns());
            } while (rows.hasNext());
        }
    }

    private static <S> void sheet(Workbook workbook, int number, Iterator<S> rows, List<TableShape.Column<S>> columns)
            throws IOException {
        try (Worksheet sheet = workbook.newWorksheet("Minka" + (number == 1 ? "" : " " + number))) {
            for (int c = 0; c < columns.size(); c++) {
                sheet.inlineString(0, c, columns.get(c).header());
                sheet.style(0, c).bold().set();
            }
            sheet.freezePane(0, 1);
            for (int r = 1; rows.hasNext() && r <= ROWS_OF_A_SHEET; r++) {
                S row = rows.next();
                for (int c = 0; c < columns.size(); c++) {
                    cell(sheet, r, c, CellText.of(columns.get(c).cell().apply(row)));
                }
                if (r % FLUSH_EVERY == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean bool) {
            sheet.value(row, column, bool);
        } else if (value != null) {
            String text = value.toString();
            sheet.inlineString(row, column, text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
        }
    }
}
