package cl.minka.studies.core.questionnaire;

import cl.minka.studies.core.questionnaire.workbook.Workbook;
import cl.minka.studies.core.questionnaire.workbook.Workbook.Row;
import cl.minka.studies.core.questionnaire.workbook.Workbook.Sheet;
import cl.minka.studies.questionnaire.FormSheets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Turns workbooks into rows of sheets, and back. */
final class SheetsOfWorkbook {
    private static final Set<String> KEPT = Set.of("osm", "entities");

    private SheetsOfWorkbook() {}

    static FormSheets sheets(Workbook workbook) {
        Map<String, List<Map<String, String>>> others = new LinkedHashMap<>();
        for (Sheet sheet : workbook.sheets()) {
            String name = sheet.name().strip().toLowerCase(Locale.ROOT);
            if (KEPT.contains(name) && !sheet.rows().isEmpty()) {
                others.put(name, rows(sheet));
            }
        }
        return new FormSheets(
                rows(workbook, "survey"),
                rows(workbook, "choices"),
                rows(workbook, "settings"),
                rows(workbook, "external_choices"),
                others);
    }

    private static List<Map<String, String>> rows(Workbook workbook, String name) {
        return workbook.sheet(name).map(SheetsOfWorkbook::rows).orElse(List.of());
    }

    private static List<Map<String, String>> rows(Sheet sheet) {
        return sheet.rows().stream().map(Row::cells).toList();
    }

    static Workbook workbook(FormSheets sheets) {
        List<Sheet> all = new ArrayList<>();
        all.add(sheet("survey", sheets.survey()));
        Map<String, List<Map<String, String>>> rest = new LinkedHashMap<>();
        rest.put("choices", sheets.choices());
        rest.put("external_choices", sheets.externalChoices());
        rest.put("settings", sheets.settings());
        rest.putAll(sheets.others());
        rest.forEach((name, rows) -> {
            if (!rows.isEmpty()) {
                all.add(sheet(name, rows));
            }
        });
        return new Workbook(all);
    }

    private static Sheet sheet(String name, List<Map<String, String>> rows) {
        Set<String> headers = new LinkedHashSet<>();
        List<Row> numbered = new ArrayList<>();
        for (int n = 0; n < rows.size(); n++) {
            Map<String, String> cells = new LinkedHashMap<>();
            rows.get(n).forEach((header, text) -> {
                if (!text.isBlank()) {
                    cells.put(header, text.strip());
                }
            });
            headers.addAll(cells.keySet());
            if (!cells.isEmpty()) {
                numbered.add(new Row(n + 2, cells));
            }
        }
        return new Sheet(name, List.copyOf(headers), numbered);
    }
}
