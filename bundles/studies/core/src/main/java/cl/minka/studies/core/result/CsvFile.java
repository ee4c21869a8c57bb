package cl.minka.studies.core.result;

import cl.minka.studies.collection.Variable;
import cl.minka.studies.questionnaire.FormQuestion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The data as RFC 4180 has it: UTF-8, comma, point, header. */
final class CsvFile {
    static final String RECORD = "record";
    static final String WEIGHT = "weight";
    static final String STRATUM = "stratum";
    static final String CLUSTER = "cluster";

    private CsvFile() {}

    /** Names of the columns, in order. */
    static List<String> columns(Released data) {
        List<String> names = new ArrayList<>();
        names.add(RECORD);
        if (data.weights().length > 0) {
            names.add(WEIGHT);
        }
        if (data.strata().length > 0) {
            names.add(STRATUM);
            names.add(CLUSTER);
        }
        names.addAll(data.columns().keySet());
        return names;
    }

    static byte[] of(Released data) {
        StringBuilder out = new StringBuilder();
        out.append(String.join(",", columns(data).stream().map(CsvFile::quoted).toList()))
                .append("\r\n");
        List<Variable> variables = data.variables();
        for (int row = 0; row < data.rows(); row++) {
            out.append(row + 1);
            if (data.weights().length > 0) {
                out.append(',').append(String.format(Locale.ROOT, "%.4f", data.weights()[row]));
            }
            if (data.strata().length > 0) {
                out.append(',').append(data.strata()[row]).append(',').append(data.clusters()[row]);
            }
            for (Variable variable : variables) {
                String value = data.columns().get(variable.name())[row];
                out.append(',');
                if (value != null) {
                    out.append(quoted(isText(variable.question()) ? harmless(value) : value));
                }
            }
            out.append("\r\n");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isText(FormQuestion question) {
        return !WaveData.isNumber(question) && !WaveData.hasChoices(question);
    }

    /** A spreadsheet would run what begins like a formula. */
    private static String harmless(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        return formula && !value.matches("[+-]?\\d+([.,]\\d+)?") ? "'" + value : value;
    }

    private static String quoted(String value) {
        return value.matches("(?s).*[\",\r\n].*") ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
