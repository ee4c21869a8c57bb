package cl.minka.studies.core.result;

import cl.minka.studies.Study;
import cl.minka.studies.collection.Variable;
import cl.minka.studies.questionnaire.FormQuestion;
import cl.minka.studies.result.ReleasePlan;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the W3C recommendation <i>Metadata Vocabulary for Tabular Data</i> (2015) has beside CSV files. */
final class CsvMetadata {
    private static final String INTEGER = "integer";
    private static final String NUMBER = "number";

    private final Study study;
    private final ReleasePlan plan;
    private final List<Map<String, Object>> tables = new ArrayList<>();

    CsvMetadata(Study study, ReleasePlan plan) {
        this.study = study;
        this.plan = plan;
    }

    CsvMetadata table(String url, WaveData wave, Released data) {
        FormTexts texts = new FormTexts(wave.form());
        List<Map<String, Object>> columns = new ArrayList<>();
        columns.add(column(CsvFile.RECORD, "Número de registro, al azar", INTEGER, true));
        if (data.weights().length > 0) {
            columns.add(column(CsvFile.WEIGHT, "Ponderador", NUMBER, true));
        }
        if (data.strata().length > 0) {
            columns.add(column(CsvFile.STRATUM, "Estrato, con un número al azar", INTEGER, true));
            columns.add(column(CsvFile.CLUSTER, "Conglomerado, con un número al azar", INTEGER, true));
        }
        for (Variable variable : data.variables()) {
            columns.add(column(variable, texts, data.recoded().get(variable.name())));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("columns", columns);
        schema.put("primaryKey", CsvFile.RECORD);
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("url", url);
        table.put("dc:title", wave.form().title());
        table.put("tableSchema", schema);
        tables.add(table);
        return this;
    }

    byte[] bytes() {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "es")));
        group.put("dc:title", study.draft().title());
        group.put("dc:description", study.draft().purpose());
        group.put("dc:publisher", study.draft().organization());
        group.put("dc:language", "es");
        study.publishedAt().ifPresent(at -> group.put("dc:issued", Words.isoDay(at)));
        group.put("dc:license", Map.of("@id", Licences.address(plan.licence())));
        Map<String, Object> dialect = new LinkedHashMap<>();
        dialect.put("encoding", "utf-8");
        dialect.put("delimiter", ",");
        dialect.put("header", true);
        group.put("dialect", dialect);
        group.put("tables", tables);
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(group);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> column(Variable variable, FormTexts texts, String recoded) {
        FormQuestion question = variable.question();
        Map<String, Object> column = column(
                variable.name(), texts.of(question.label(), variable.name()), datatype(question, recoded), false);
        if (question.multiple()) {
            column.put("separator", " ");
        }
        return column;
    }

    private static String datatype(FormQuestion question, String recoded) {
        if (recoded != null) {
            return recoded.equals("YEAR") ? "gYear" : "string";
        }
        return switch (question.dataType()) {
            case "int" -> INTEGER;
            case "decimal" -> NUMBER;
            default -> "string";
        };
    }

    private static Map<String, Object> column(String name, String title, String datatype, boolean required) {
        Map<String, Object> column = new LinkedHashMap<>();
        column.put("name", encoded(name));
        column.put("titles", List.of(name));
        column.put("dc:description", title);
        column.put("datatype", datatype);
        if (required) {
            column.put("required", true);
        } else {
            column.put("null", "");
        }
        return column;
    }

    /** Names are parts of URI templates, which know letters, digits, underscore and point. */
    private static String encoded(String name) {
        return name.replaceAll("[^A-Za-z0-9_.]", "_").replaceAll("^[_.]+", "v");
    }
}
