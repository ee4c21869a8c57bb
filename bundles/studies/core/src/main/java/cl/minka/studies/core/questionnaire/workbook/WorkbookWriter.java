package cl.minka.studies.core.questionnaire.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** Writes sheets of text as {@code .xlsx}; the header row stays in sight. Every cell is a text, so none is a formula. */
public final class WorkbookWriter {
    private WorkbookWriter() {}

    /** The stream is not closed. */
    public static void write(Workbook workbook, OutputStream out) throws IOException {
        org.dhatim.fastexcel.Workbook file = new org.dhatim.fastexcel.Workbook(out, "Minka", "1.0");
        for (Workbook.Sheet sheet : workbook.sheets()) {
            write(sheet, file.newWorksheet(sheet.name()));
        }
        file.finish();
    }

    private static void write(Workbook.Sheet sheet, Worksheet to) throws IOException {
        List<String> headers = sheet.headers();
        to.freezePane(0, 1);
        for (int column = 0; column < headers.size(); column++) {
            to.value(0, column, headers.get(column));
            to.style(0, column).bold().set();
        }
        for (Workbook.Row row : sheet.rows()) {
            for (int column = 0; column < headers.size(); column++) {
                String text = row.cells().get(headers.get(column));
                if (text != null) {
                    to.value(row.number() - 1, column, text);
                }
            }
        }
        to.finish();
    }
}
