package cl.minka.studies.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An XLSForm as rows of its sheets; a row has the cells that are not empty, by the header of their column
 * ({@code label::Español (es)}), in the order of the columns.
 *
 * @param others further sheets that belong to the form ({@code osm}), by name
 */
public record FormSheets(
        List<Map<String, String>> survey,
        List<Map<String, String>> choices,
        List<Map<String, String>> settings,
        List<Map<String, String>> externalChoices,
        Map<String, List<Map<String, String>>> others) {
    public FormSheets {
        survey = rows(survey);
        choices = rows(choices);
        settings = rows(settings);
        externalChoices = rows(externalChoices);
        Map<String, List<Map<String, String>>> copies = new LinkedHashMap<>();
        Objects.requireNonNull(others, "others").forEach((name, rows) -> copies.put(name, rows(rows)));
        others = Collections.unmodifiableMap(copies);
    }

    private static List<Map<String, String>> rows(List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row)))
                .toList();
    }
}
