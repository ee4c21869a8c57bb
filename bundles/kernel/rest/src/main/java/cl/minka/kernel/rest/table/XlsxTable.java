package cl.minka.kernel.rest.table;

import cl.minka.kernel.rest.Body;
import cl.minka.kernel.rest.ImportColumns;
import cl.minka.kernel.table.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/**
 * The first sheet of an XLSX file on its way in. Like a CSV file it is read twice: at first only to find every line that
 * does not have the shape of the header, then row by row.
 */
final class XlsxTable implements ReadTable {
    private static final int TELL_EVERY = 256;
    private static final long MOST_BYTES = 1L << 30;
    private static final long MOST_TEXTS = 64L << 20;

    private final Body body;
    private final DoubleConsumer progress;
    private final TableShapeCheck check = new TableShapeCheck();
    private final List<ReadableWorkbook> open = new ArrayList<>();
    private List<String> columns = List.of();
    private long header;
    private long count;

    private XlsxTable(Body body, DoubleConsumer progress) {
        this.body = body;
        this.progress = progress;
    }

    static XlsxTable of(Body body, ImportColumns known, DoubleConsumer progress) {
        XlsxTable table = new XlsxTable(body, progress);
        table.inspect(known);
        return table;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean decimalComma() {
        return false;
    }

    @Override
    public void requireReadable() {
        if (!check.problems().isEmpty()) {
            throw new UnreadableTable(count, check.problems());
        }
    }

    @Override
    public Stream<Row> rows() {
        requireReadable();
        long[] done = {0};
        try {
            ReadableWorkbook workbook = workbook();
            open.add(workbook);
            return workbook.getFirstSheet()
                    .openStream()
                    .filter(row -> row.getRowNum() > header)
                    .map(row -> new Row(row.getRowNum(), cells(texts(row))))
                    .filter(row -> !row.cells().isEmpty())
                    .peek(row -> {
                        if (++done[0] % TELL_EVERY == 0) {
                            progress.accept(Math.min(1.0, done[0] / (double) count));
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            for (ReadableWorkbook workbook : open) {
                workbook.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void inspect(ImportColumns known) {
        try {
            if (!XlsxArchive.isWithin(body, MOST_BYTES, MOST_TEXTS)) {
                check.add(1, "", "kernel.import.sheet-too-large", Map.of());
                return;
            }
            try (ReadableWorkbook workbook = workbook();
                    Stream<org.dhatim.fastexcel.reader.Row> rows =
                            workbook.getFirstSheet().openStream()) {
                rows.forEach(row -> inspect(row, known));
            }
            if (columns.isEmpty()) {
                check.add(1, "", "kernel.import.no-header", Map.of());
            }
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException e) {
            unreadable();
        } catch (RuntimeException e) {
            if (!(e.getCause() instanceof XMLStreamException) && !(e.getCause() instanceof IOException)) {
                throw e;
            }
            unreadable();
        }
    }

    private void unreadable() {
        check.add(1, "", "kernel.import.not-a-sheet", Map.of());
    }

    private void inspect(org.dhatim.fastexcel.reader.Row row, ImportColumns known) {
        List<String> texts = texts(row);
        if (texts.isEmpty()) {
            return;
        }
        if (columns.isEmpty()) {
            header = row.getRowNum();
            columns = texts.stream().map(String::strip).toList();
            check.header(header, columns, known);
            return;
        }
        count++;
        if (texts.size() > columns.size()) {
            check.width(row.getRowNum(), texts.size(), columns.size());
        }
    }

    private ReadableWorkbook workbook() throws IOException {
        return new ReadableWorkbook(body.open(), new ReadingOptions(true, true));
    }

    /** Up to the last cell that has something in it. */
    private static List<String> texts(org.dhatim.fastexcel.reader.Row row) {
        List<String> texts = new ArrayList<>();
        int blank = 0;
        for (int c = 0; c < row.getCellCount(); c++) {
            String text = XlsxCell.text(row.getCell(c));
            texts.add(text);
            blank = text.isBlank() ? blank + 1 : 0;
        }
        return texts.subList(0, texts.size() - blank);
    }

    private Map<String, String> cells(List<String> texts) {
        Map<String, String> cells = new HashMap<>();
        Iterator<String> names = columns.iterator();
        for (String text : texts) {
            String name = names.next();
            if (!text.isBlank()) {
                cells.put(name, text);
            }
        }
        return cells;
    }
}
