package cl.minka.studies.core.questionnaire.form;

import cl.minka.studies.core.questionnaire.workbook.Workbook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the forms that tests write as tables of Markdown: the first column has the name of a sheet. */
final class MarkdownForm {
    private MarkdownForm() {}

    static Workbook read(String markdown) {
        List<Workbook.Sheet> sheets = new ArrayList<>();
        String name = "";
        List<String> headers = List.of();
        List<Workbook.Row> rows = new ArrayList<>();
        int number = 1;
        for (String line : markdown.strip().split("\n")) {
            if (!line.strip().startsWith("|")) {
                continue;
            }
            List<String> cells = Arrays.stream(line.strip().split("(?<!\\\\)\\|", -1))
                    .map(cell -> cell.replace("\\|", "|").strip())
                    .toList();
            List<String> own = cells.size() > 2 ? cells.subList(2, cells.size()) : List.of();
            if (!cells.get(1).isEmpty()) {
                add(sheets, name, headers, rows);
                name = cells.get(1);
                headers = List.of();
                rows = new ArrayList<>();
                number = 1;
            } else if (headers.isEmpty()) {
                headers = own;
            } else {
                number++;
                Map<String, String> row = new LinkedHashMap<>();
                for (int n = 0; n < Math.min(own.size(), headers.size()); n++) {
                    if (!own.get(n).isEmpty() && !headers.get(n).isEmpty()) {
                        row.put(headers.get(n), own.get(n));
                    }
                }
                if (!row.isEmpty()) {
                    rows.add(new Workbook.Row(number, row));
                }
            }
        }
        add(sheets, name, headers, rows);
        return new Workbook(sheets);
    }

    private static void add(List<Workbook.Sheet> sheets, String name, List<String> headers, List<Workbook.Row> rows) {
        if (!name.isEmpty()) {
            sheets.add(new Workbook.Sheet(
                    name, headers.stream().filter(one -> !one.isEmpty()).toList(), rows));
        }
    }
}
