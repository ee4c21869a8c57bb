package cl.minka.studies.core.questionnaire.workbook;

import cl.minka.kernel.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Reads the {@code .xls} of before 2007. A formula counts as the value that is stored with it. */
final class XlsReader {
    private XlsReader() {}

    static List<Workbook.Sheet> read(byte[] bytes, List<Fault> faults) throws IOException {
        List<Workbook.Sheet> sheets = new ArrayList<>();
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : workbook) {
                sheets.add(read(sheet, faults));
            }
        }
        return sheets;
    }

    private static Workbook.Sheet read(Sheet sheet, List<Fault> faults) {
        SheetGrid grid = new SheetGrid(sheet.getSheetName(), faults);
        for (Row row : sheet) {
            Map<Integer, String> texts = new TreeMap<>();
            for (Cell cell : row) {
                CellType type =
                        cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
                if (type == CellType.ERROR) {
                    grid.unreadable(row.getRowNum(), cell.getColumnIndex(), "studies.form.cell-error");
                } else if (type != CellType.BLANK && type != CellType._NONE) {
                    texts.put(cell.getColumnIndex(), text(cell, type));
                }
            }
            grid.row(row.getRowNum(), texts);
        }
        return grid.sheet();
    }

    private static String text(Cell cell, CellType type) {
        if (type == CellType.BOOLEAN) {
            return CellTexts.of(cell.getBooleanCellValue());
        }
        if (type == CellType.NUMERIC) {
            return DateUtil.isCellDateFormatted(cell)
                    ? CellTexts.of(cell.getLocalDateTimeCellValue(), cell.getNumericCellValue() < 1)
                    : CellTexts.of(cell.getNumericCellValue());
        }
        return cell.getStringCellValue();
    }
}
