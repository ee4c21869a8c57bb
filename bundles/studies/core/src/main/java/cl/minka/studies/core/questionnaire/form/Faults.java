package cl.minka.studies.core.questionnaire.form;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Faults of a form, told by sheet, row and column; the pointer is into the form as JSON ({@code /survey/0/type} is row 2). */
public final class Faults {
    private Faults() {}

    public static Fault at(String sheet, int row, String column, String code) {
        return at(sheet, row, column, code, Map.of());
    }

    public static Fault at(String sheet, int row, String column, String code, Map<String, Object> arguments) {
        Map<String, Object> all = new HashMap<>(arguments);
        all.put("sheet", sheet);
        all.put("row", row);
        all.put("column", column);
        return new Fault(pointer(sheet, row, column), code, all);
    }

    public static InvalidInput refused(
            String sheet, int row, String column, String code, Map<String, Object> arguments) {
        return new InvalidInput(at(sheet, row, column, code, arguments));
    }

    private static String pointer(String sheet, int row, String column) {
        String start = "/" + escaped(sheet.strip().toLowerCase(Locale.ROOT));
        String line = row > 1 ? start + "/" + (row - 2) : start;
        return column.isEmpty() ? line : line + "/" + escaped(column);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
