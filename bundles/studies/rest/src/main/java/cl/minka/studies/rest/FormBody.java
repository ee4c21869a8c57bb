package cl.minka.studies.rest;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.rest.Required;
import cl.minka.studies.questionnaire.FormSheets;
import cl.minka.studies.questionnaire.FormSource;
import cl.minka.studies.questionnaire.Questionnaires;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A questionnaire as rows of the sheets of XLSForm. A cell is a text, a number, a truth value, or an object of texts by language
 * ({@code "label": {"Español (es)": "Edad"}} is the column {@code label::Español (es)}).
 */
@JsonIgnoreProperties({
    "version",
    "latest",
    "formId",
    "formVersion",
    "sha256",
    "languages",
    "questions",
    "warnings",
    "createdAt"
})
public record FormBody(
        String id,
        String title,
        String organization,
        List<Map<String, Object>> survey,
        List<Map<String, Object>> choices,
        Map<String, Object> settings,
        List<Map<String, Object>> externalChoices) {
    Questionnaires.Draft toDraft() {
        Map<String, Object> all = new LinkedHashMap<>(settings == null ? Map.of() : settings);
        boolean titled = all.keySet().stream().anyMatch(key -> key.equals("form_title") || key.equals("title"));
        if (title != null && !titled) {
            all.put("form_title", title);
        }
        FormSheets sheets = new FormSheets(
                rows("survey", survey),
                rows("choices", choices),
                all.isEmpty() ? List.of() : rows("settings", List.of(all)),
                rows("externalChoices", externalChoices),
                Map.of());
        return new Questionnaires.Draft(
                Optional.ofNullable(id),
                Optional.ofNullable(organization),
                new FormSource.Rows(sheets, Optional.empty()));
    }

    private static List<Map<String, String>> rows(String sheet, List<Map<String, Object>> given) {
        List<Map<String, Object>> rows = Required.list(given);
        return java.util.stream.IntStream.range(0, rows.size())
                .mapToObj(n -> row("/" + sheet + "/" + n, rows.get(n)))
                .toList();
    }

    private static Map<String, String> row(String pointer, Map<String, Object> given) {
        Map<String, String> row = new LinkedHashMap<>();
        if (given == null) {
            throw new InvalidInput(Fault.at(pointer, "kernel.required"));
        }
        given.forEach((column, value) -> {
            if (value instanceof Map<?, ?> texts) {
                texts.forEach((language, text) -> cell(row, pointer, column + "::" + language, text));
            } else {
                cell(row, pointer, column, value);
            }
        });
        return row;
    }

    private static void cell(Map<String, String> row, String pointer, String column, Object value) {
        if (value instanceof Map || value instanceof List) {
            throw new InvalidInput(Fault.at(pointer + "/" + column, "studies.form.bad-cell"));
        }
        if (value instanceof Boolean truth) {
            row.put(column, truth ? "yes" : "no");
        } else if (value != null && !value.toString().isBlank()) {
            row.put(column, value.toString());
        }
    }
}
