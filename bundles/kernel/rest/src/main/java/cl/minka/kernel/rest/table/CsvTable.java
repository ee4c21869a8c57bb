package cl.minka.kernel.rest.table;

import cl.minka.kernel.rest.Body;
import cl.minka.kernel.rest.ImportColumns;
import cl.minka.kernel.table.Row;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A CSV file on its way in. It is read twice: at first only to find every line that does not have the shape of the
 * header, then row by row.
 */
final class CsvTable implements ReadTable {
    private static final int TELL_EVERY = 256;

    private final Body body;
    private final DoubleConsumer progress;
    private final TableShapeCheck check = new TableShapeCheck();
    private final List<CsvReader<CsvRecord>> open = new ArrayList<>();
    private char separator = ',';
    private List<String> columns = List.of();
    private long count;

    private CsvTable(Body body, DoubleConsumer progress) {
        this.body = body;
        this.progress = progress;
    }

    /** Looks through the file; what is wrong with it is told when the rows are asked for. */
    static CsvTable of(Body body, ImportColumns known, DoubleConsumer progress) {
        CsvTable table = new CsvTable(body, progress);
        table.inspect(known);
        return table;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean decimalComma() {
        return separator == ';';
    }

    @Override
    public void requireReadable() {
        if (!check.problems().isEmpty()) {
            throw new UnreadableTable(count, check.problems());
        }
    }

    @Override
    public Stream<Row> rows() {
        return rows(IntStream.range(0, columns.size()).toArray());
    }

    @Override
    public Stream<Row> rows(Set<String> wanted) {
        return rows(IntStream.range(0, columns.size())
                .filter(i -> wanted.contains(columns.get(i)))
                .toArray());
    }

    private Stream<Row> rows(int[] places) {
        requireReadable();
        CsvReader<CsvRecord> reader = reader();
        open.add(reader);
        long[] done = {0};
        return reader.stream().skip(1).map(csvRecord -> {
            if (++done[0] % TELL_EVERY == 0) {
                progress.accept(Math.min(1.0, done[0] / (double) count));
            }
            return row(csvRecord, places);
        });
    }

    @Override
    public void close() {
        try {
            for (CsvReader<CsvRecord> reader : open) {
                reader.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void inspect(ImportColumns known) {
        try {
            OptionalLong bad = Utf8Check.firstBadLine(body);
            if (bad.isPresent()) {
                check.add(bad.getAsLong(), "", "kernel.import.not-utf8", Map.of());
                return;
            }
            separator = Separator.of(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long line = 0;
        try (CsvReader<CsvRecord> reader = reader()) {
            Iterator<CsvRecord> records = reader.iterator();
            if (!records.hasNext()) {
                check.add(1, "", "kernel.import.no-header", Map.of());
                return;
            }
            CsvRecord header = records.next();
            line = header.getStartingLineNumber();
            columns = header.getFields().stream().map(String::strip).toList();
            check.header(line, columns, known);
            while (records.hasNext()) {
                CsvRecord next = records.next();
                line = next.getStartingLineNumber();
                count++;
                checkWidth(next);
            }
        } catch (CsvParseException e) {
            check.add(line + 1, "", "kernel.import.bad-line", Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkWidth(CsvRecord next) {
        if (next.getFieldCount() != columns.size()) {
            check.width(next.getStartingLineNumber(), next.getFieldCount(), columns.size());
        }
    }

    private Row row(CsvRecord csvRecord, int[] places) {
        Map<String, String> cells = new HashMap<>();
        for (int i : places) {
            String cell = csvRecord.getField(i);
            if (!cell.isBlank()) {
                cells.put(columns.get(i), cell);
            }
        }
        return new Row(csvRecord.getStartingLineNumber(), cells);
    }

    private CsvReader<CsvRecord> reader() {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .detectBomHeader(true)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(body.open(), StandardCharsets.UTF_8);
    }
}
