package cl.minka.studies.core.questionnaire.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The sheets of a spreadsheet as rows of text. */
public record Workbook(List<Sheet> sheets) {
    public Workbook {
        sheets = List.copyOf(sheets);
    }

    /** By its name, in whatever case. */
    public Optional<Sheet> sheet(String name) {
        return sheets.stream()
                .filter(sheet -> sheet.name().strip().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /**
     * A sheet.
     *
     * @param headers the texts of row 1, in the order of the columns, as far as they are not empty
     */
    public record Sheet(String name, List<String> headers, List<Row> rows) {
        public Sheet {
            headers = List.copyOf(headers);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row with at least one text.
     *
     * @param number as the spreadsheet counts, from 1
     * @param cells those that are not empty, by the header of the column
     */
    public record Row(int number, Map<String, String> cells) {}
}
