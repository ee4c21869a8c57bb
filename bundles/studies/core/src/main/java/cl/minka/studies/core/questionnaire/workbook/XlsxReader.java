package cl.minka.studies.core.questionnaire.workbook;

import cl.minka.kernel.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads {@code .xlsx}. A formula counts as the value that the spreadsheet program has stored with it. */
final class XlsxReader {
    private static final int FIRST_DATE_FORMAT = 14;
    private static final int LAST_DATE_FORMAT = 22;
    private static final int FIRST_TIME_FORMAT = 45;
    private static final int LAST_TIME_FORMAT = 47;

    private XlsxReader() {}

    static List<Workbook.Sheet> read(byte[] bytes, List<Fault> faults) throws IOException {
        List<Workbook.Sheet> sheets = new ArrayList<>();
        ReadingOptions withFormats = new ReadingOptions(true, true);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), withFormats)) {
            List<Sheet> all = workbook.getSheets().toList();
            for (Sheet sheet : all) {
                sheets.add(read(sheet, faults));
            }
        }
        return sheets;
    }

    private static Workbook.Sheet read(Sheet sheet, List<Fault> faults) throws IOException {
        SheetGrid grid = new SheetGrid(sheet.getName(), faults);
        try (Stream<Row> rows = sheet.openStream()) {
            Iterator<Row> each = rows.iterator();
            while (each.hasNext()) {
                Row row = each.next();
                grid.row(row.getRowNum() - 1, texts(row, grid));
            }
        }
        return grid.sheet();
    }

    private static Map<Integer, String> texts(Row row, SheetGrid grid) {
        Map<Integer, String> texts = new TreeMap<>();
        for (Cell cell : row) {
            if (cell == null) {
                continue;
            }
            int column = cell.getColumnIndex();
            if (cell.getType() == CellType.ERROR) {
                grid.unreadable(row.getRowNum() - 1, column, "studies.form.cell-error");
            } else if (cell.getType() == CellType.FORMULA && isEmpty(cell)) {
                grid.unreadable(row.getRowNum() - 1, column, "studies.form.formula-without-value");
            } else if (cell.getType() != CellType.EMPTY) {
                texts.put(column, text(cell));
            }
        }
        return texts;
    }

    private static boolean isEmpty(Cell formula) {
        return formula.getRawValue() == null || formula.getRawValue().isBlank();
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.BOOLEAN) {
            return CellTexts.of(cell.asBoolean());
        }
        if (cell.getType() == CellType.NUMBER) {
            boolean date = isDate(cell);
            return date
                    ? CellTexts.of(cell.asDate(), Double.parseDouble(cell.getRawValue()) < 1)
                    : CellTexts.of(Double.parseDouble(cell.getRawValue()));
        }
        if (cell.getType() == CellType.FORMULA) {
            return ofFormula(cell);
        }
        return cell.getText();
    }

    private static String ofFormula(Cell cell) {
        if (cell.getValue() instanceof Boolean truth) {
            return CellTexts.of(truth);
        }
        String call = cell.getFormula() == null ? "" : cell.getFormula().strip().toUpperCase(Locale.ROOT);
        if (call.equals("TRUE()") || call.equals("FALSE()")) {
            return call.substring(0, call.length() - 2);
        }
        try {
            return CellTexts.of(Double.parseDouble(cell.getRawValue()));
        } catch (NumberFormatException e) {
            return cell.getRawValue();
        }
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id == null) {
            return false;
        }
        boolean builtIn =
                id >= FIRST_DATE_FORMAT && id <= LAST_DATE_FORMAT || id >= FIRST_TIME_FORMAT && id <= LAST_TIME_FORMAT;
        String format = cell.getDataFormatString();
        return builtIn || format != null && CellTexts.showsDates(format);
    }
}
