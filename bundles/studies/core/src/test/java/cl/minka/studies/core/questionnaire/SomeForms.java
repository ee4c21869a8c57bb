package cl.minka.studies.core.questionnaire;

import cl.minka.studies.core.questionnaire.form.FormConverter;
import cl.minka.studies.questionnaire.FormSheets;
import cl.minka.studies.questionnaire.FormSource;
import cl.minka.studies.questionnaire.FormVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Versions of questionnaires written as tables with bars. */
public final class SomeForms {
    private SomeForms() {}

    /** @param choices with columns {@code list_name | name | label} and more */
    public static FormSheets sheets(String survey, String choices) {
        return new FormSheets(table(survey), table(choices), List.of(), List.of(), Map.of());
    }

    public static FormVersion version(String survey, String choices) {
        ReadForm form = ReadForm.of(new FormSource.Rows(sheets(survey, choices), Optional.empty()));
        FormConverter.Converted read = form.converted();
        return new FormVersion(
                "encuesta",
                1,
                read.title(),
                "amuch",
                read.id(),
                read.version(),
                "",
                read.xform(),
                form.sheets(),
                read.languages(),
                read.questions(),
                read.warnings(),
                Instant.EPOCH);
    }

    private static List<Map<String, String>> table(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> headers = lines.isEmpty() ? List.of() : cells(lines.get(0));
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            List<String> cells = cells(line);
            for (int n = 0; n < cells.size(); n++) {
                if (!cells.get(n).isEmpty()) {
                    row.put(headers.get(n), cells.get(n));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        return List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
    }
}
