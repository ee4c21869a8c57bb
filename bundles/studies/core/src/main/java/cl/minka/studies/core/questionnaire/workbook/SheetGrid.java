package cl.minka.studies.core.questionnaire.workbook;

import cl.minka.kernel.Fault;
import cl.minka.studies.core.questionnaire.form.Faults;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Takes the cells of a sheet in and makes rows of them: the first row has the headers. */
final class SheetGrid {
    private static final int MOST_ROWS = 50_000;
    private static final int MOST_COLUMNS = 500;
    private static final int LONGEST_TEXT = 32_767;

    private final String name;
    private final List<Fault> faults;
    private final Map<Integer, String> headers = new TreeMap<>();
    private final List<Workbook.Row> rows = new ArrayList<>();

    SheetGrid(String name, List<Fault> faults) {
        this.name = name;
        this.faults = faults;
    }

    /** Takes a row with its texts by column, both from 0. */
    void row(int number, Map<Integer, String> texts) {
        if (number == 0) {
            takeHeaders(texts);
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        texts.forEach((column, text) -> {
            String header = headers.get(column);
            if (header != null && !text.isBlank()) {
                cells.put(header, limited(number, header, text.strip()));
            }
        });
        if (cells.isEmpty()) {
            return;
        }
        if (rows.size() >= MOST_ROWS) {
            throw Faults.refused(name, number + 1, "", "studies.form.too-many-rows", Map.of("most", MOST_ROWS));
        }
        rows.add(new Workbook.Row(number + 1, cells));
    }

    /** Notes a cell that can not be read as a text. */
    void unreadable(int row, int column, String code) {
        if (row == 0 || headers.containsKey(column)) {
            faults.add(Faults.at(name, row + 1, headers.getOrDefault(column, letters(column)), code));
        }
    }

    Workbook.Sheet sheet() {
        return new Workbook.Sheet(name, List.copyOf(headers.values()), rows);
    }

    private void takeHeaders(Map<Integer, String> texts) {
        Set<String> seen = new HashSet<>();
        texts.forEach((column, text) -> {
            String header = text.strip();
            if (header.isEmpty()) {
                return;
            }
            if (column >= MOST_COLUMNS) {
                throw Faults.refused(name, 1, header, "studies.form.too-many-columns", Map.of("most", MOST_COLUMNS));
            }
            if (!seen.add(header)) {
                faults.add(Faults.at(name, 1, header, "studies.form.header-twice"));
                return;
            }
            headers.put(column, limited(0, header, header));
        });
    }

    private String limited(int row, String header, String text) {
        if (text.length() > LONGEST_TEXT) {
            faults.add(Faults.at(name, row + 1, header, "studies.form.too-long", Map.of("most", LONGEST_TEXT)));
            return text.substring(0, LONGEST_TEXT);
        }
        return text.replace('\u00a0', ' ');
    }

    /** The name that a spreadsheet gives a column, from 0: {@code A}, {@code AA}. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
